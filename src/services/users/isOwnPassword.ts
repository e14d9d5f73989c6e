import { createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { loginFailed } from './limitLogin'

/**
 * Whether this is the account's password, asked of Payload itself by a login that is taken back, so that nobody but
 * Payload needs to know how it keeps them. It counts as a login: guessing is slowed down alike. With `code` the account's
 * second step is asked for, too, where it has one; nothing is used up.
 * @throws RuleError tooMany, invalid for a code that is missing or wrong
 */
export async function isOwnPassword(
  { email, password, code }: { email: string; password: string; code?: string },
  { req: { headers, payload } }: { req: PayloadRequest },
): Promise<boolean> {
  const context = { onlyAsksPassword: true }
  const req = await createLocalReq({ req: { headers }, context }, payload)
  await initTransaction(req)
  try {
    await payload.login({
      collection: 'users',
      data: { email, password, ...(code !== undefined && { code }) },
      depth: 0,
      req,
    })
    return true
  } catch (error) {
    if (!isWrongPassword(error)) throw error
    await loginFailed(req, email)
    return false
  } finally {
    await killTransaction(req)
  }
}

/** Payload's AuthenticationError; by its status, because the production build shortens the names of classes. */
function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 401
}

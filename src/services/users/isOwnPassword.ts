import { createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { loginFailed } from './limitLogin'

/**
 * Whether this is the account's password, asked of Payload itself by a login that is taken back, so that nobody but
 * Payload needs to know how it keeps them. It counts as a login: guessing is slowed down alike.
 * @throws RuleError tooMany
 */
export async function isOwnPassword(
  { email, password }: { email: string; password: string },
  { req: { headers, payload } }: { req: PayloadRequest },
): Promise<boolean> {
  const req = await createLocalReq({ req: { headers }, context: { onlyAsksPassword: true } }, payload)
  await initTransaction(req)
  try {
    await payload.login({ collection: 'users', data: { email, password }, depth: 0, req })
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

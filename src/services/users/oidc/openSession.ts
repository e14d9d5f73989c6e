import { getFieldsToSign, jwtSign, type PayloadRequest } from 'payload'
import { addSessionToUser } from 'payload/shared'
import type { User } from '@/payload-types'
import { keepSessions } from '../keepSessions'

/**
 * A session like every other, by what Payload gives for it: it stands in the account's list and in ours, ends by the same
 * clocks, and is seen and ended by the same people. The account's row is held by the caller.
 */
export async function openSession(
  user: number,
  { req }: { req: PayloadRequest },
): Promise<{ token: string }> {
  const { payload } = req
  const collectionConfig = payload.collections.users.config
  const account = await payload.db.findOne<User>({
    collection: 'users',
    req,
    where: { id: { equals: user } },
  })
  if (!account) throw new Error('the account is held and gone')
  const person = { ...account, collection: 'users' as const }
  const { sid } = await addSessionToUser({ collectionConfig, payload, req, user: person })
  if (sid === undefined) throw new Error('accounts have sessions')
  const fieldsToSign = getFieldsToSign({ collectionConfig, email: account.email, user: person, sid })
  const { token } = await jwtSign({
    fieldsToSign,
    secret: payload.secret,
    tokenExpiration: collectionConfig.auth.tokenExpiration,
  })
  await keepSessions({ user, token, isOnly: false }, { req })
  return { token }
}

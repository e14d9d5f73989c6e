import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'
import { checkNewPassword } from '@/services/users/checkNewPassword'
import { noteNewPassword, ownerByAddress } from '@/services/users/newPasswords'
import { ownerOfReset } from '@/services/users/ownerOfReset'
import { digestOf, wasUsed } from '@/services/users/passwordHistory'

export const requireUsefulPassword: CollectionBeforeValidateHook<User> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (typeof data?.password !== 'string') return data
  const owner = { email: data.email ?? originalDoc?.email, name: data.name ?? originalDoc?.name }
  await checkNewPassword({ password: data.password, owner }, { req })
  if (originalDoc && req.user?.id === originalDoc.id) await refuseUsed(originalDoc.id, data.password, req)
  noteNewPassword(req, {
    owner: originalDoc?.id ?? ownerByAddress(owner.email ?? ''),
    digest: await digestOf(data.password),
  })
  return data
}

/** The door with a token from a mail: Payload hands its password to no hook but this one. */
export const requireUsefulReset: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword' || !('data' in args)) return args
  const { password, token } = (args.data ?? {}) as { password?: unknown; token?: unknown }
  const given = typeof password === 'string' ? password : ''
  const owner = typeof token === 'string' ? await ownerOfReset(token, { req }) : undefined
  await checkNewPassword({ password: given, owner: owner ?? {} }, { req })
  // Whoever has no token that holds hears nothing of it, and Payload refuses.
  if (!owner) return args
  await refuseUsed(owner.id, given, req)
  noteNewPassword(req, { owner: owner.id, digest: await digestOf(given) })
  return args
}

async function refuseUsed(user: number, password: string, req: PayloadRequest): Promise<void> {
  if (await wasUsed(await currentTransaction(req), { user, password }))
    throw new RuleError('invalid', 'used-password', '这个密码最近用过，请换一个没有用过的。', {
      field: 'password',
    })
}

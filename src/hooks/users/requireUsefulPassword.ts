import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'
import { checkNewPassword } from '@/services/users/checkNewPassword'
import { noteNewPassword } from '@/services/users/newPasswords'
import { ownerOfReset } from '@/services/users/ownerOfReset'

export const requireUsefulPassword: CollectionBeforeValidateHook<User> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (typeof data?.password !== 'string') return data
  const owner = { email: data.email ?? originalDoc?.email, name: data.name ?? originalDoc?.name }
  await checkNewPassword({ password: data.password, owner }, { req })
  if (originalDoc) noteNewPassword(req, originalDoc.id)
  return data
}

/** The door with a token from a mail: Payload hands its password to no hook but this one. */
export const requireUsefulReset: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword' || !('data' in args)) return args
  const { password, token } = (args.data ?? {}) as { password?: unknown; token?: unknown }
  const owner = typeof token === 'string' ? await ownerOfReset(token, { req }) : undefined
  await checkNewPassword(
    { password: typeof password === 'string' ? password : '', owner: owner ?? {} },
    { req },
  )
  return args
}

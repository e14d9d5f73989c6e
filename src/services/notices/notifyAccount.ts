import type { Db } from '@/db/db'
import type { PayloadRequest } from 'payload'
import { oidcLabel } from '@/env/oidcLabel'
import { accountWords } from '@/mail/notices/officeWords'
import type { Addressee } from './people'
import { isPasswordClosed } from '../users/oidc/passwordDoor'
import { writeNotices } from './writeNotices'

/** Tells whoever got an account how to log in for the first time, in the transaction that makes it. */
export async function notifyAccount(
  { user, password }: { user: Addressee; password: string },
  { req, transaction }: { req: PayloadRequest; transaction: Db },
): Promise<void> {
  const button = isPasswordClosed(user.email) ? oidcLabel() : undefined
  const way = button === undefined ? { password } : { button }
  await writeNotices(
    {
      kind: 'account',
      fact: `account:${user.id}`,
      people: [user],
      words: ({ email }, serverUrl) => accountWords({ email, way, serverUrl }),
    },
    { req, transaction },
  )
}

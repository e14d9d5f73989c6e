import type { Db } from '@/db/db'
import type { PayloadRequest } from 'payload'
import { accountWords } from '@/mail/notices/officeWords'
import type { Addressee } from './people'
import { writeNotices } from './writeNotices'

/** Tells whoever got an account how to log in for the first time, in the transaction that makes it. */
export async function notifyAccount(
  { user, password }: { user: Addressee; password: string },
  { req, transaction }: { req: PayloadRequest; transaction: Db },
): Promise<void> {
  await writeNotices(
    {
      kind: 'account',
      fact: `account:${user.id}`,
      people: [user],
      words: ({ email }, serverUrl) => accountWords({ email, password, serverUrl }),
    },
    { req, transaction },
  )
}

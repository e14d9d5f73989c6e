import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Db } from '@/db/db'
import { passwordWords } from '@/mail/notices/passwordWords'
import type { Addressee } from './people'
import { writeNotices } from './writeNotices'

/** Sends whoever asked for it the way to a new password, in the transaction that makes its token. */
export async function notifyForgotten(
  { user, token }: { user: Addressee; token: string },
  { req, transaction }: { req: PayloadRequest; transaction: Db },
): Promise<void> {
  await writeNotices(
    {
      kind: 'password',
      // Asked for again it is another mail, with another link.
      fact: `password:${randomUUID()}`,
      people: [user],
      words: ({ email }, serverUrl) => passwordWords({ email, token, serverUrl }),
    },
    { req, transaction },
  )
}

import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Db } from '@/db/db'
import { safetyWords } from '@/mail/notices/officeWords'
import type { Addressee } from './people'
import { writeNotices } from './writeNotices'

/** Tells whoever an account is for of its new password, address or second step of the login, in the transaction that changes it. */
export async function notifyChange(
  {
    user,
    by,
    password = false,
    address,
    other,
  }: {
    user: Addressee
    /** Who else did it; undefined for the person's own change. */
    by: string | undefined
    password?: boolean
    address?: string | undefined
    /** What else of the account, in Chinese. */
    other?: string
  },
  { req, transaction }: { req: PayloadRequest; transaction: Db },
): Promise<void> {
  await writeNotices(
    {
      kind: 'safety',
      // Each change is a fact of its own.
      fact: `safety:${randomUUID()}`,
      people: [user],
      words: (_, serverUrl) => safetyWords({ by, password, address, other, at: new Date(), serverUrl }),
    },
    { req, transaction },
  )
}

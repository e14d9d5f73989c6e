import type { Db } from '@/db/db'
import type { PayloadRequest } from 'payload'
import type { NoticeKind } from '@/domain/notice'
import { env } from '@/env/readEnv'
import { insertNotices } from '@/mail/ledger/insertNotices'
import { noticeParts, type NoticeWords } from '@/mail/notices/noticeParts'
import { domainOf } from '@/mail/parseMailbox'
import { freezeLetterhead } from '../issues/freezeLetterhead'
import type { Addressee } from './people'

/**
 * Tells each person one fact, in the transaction that makes it one. `fact` and person make the key, so that the same
 * is never told twice, however often it is noticed.
 */
export async function writeNotices<Person extends Addressee>(
  input: {
    kind: NoticeKind
    fact: string
    people: readonly Person[]
    words: (person: Person, serverUrl: string) => NoticeWords
  },
  { req, transaction }: { req: PayloadRequest; transaction: Db },
): Promise<void> {
  const { kind, fact, people, words } = input
  if (people.length === 0) return
  const { SERVER_URL: serverUrl, MAIL_FROM } = env()
  await insertNotices(transaction, {
    notices: people.map((person) => ({
      key: `${fact}:user:${person.id}`,
      kind,
      user: person.id,
      email: person.email,
      name: person.name,
      ...noticeParts(words(person, serverUrl), { kind, name: person.name, serverUrl }),
    })),
    letterhead: await freezeLetterhead({ req, readingUrl: undefined }),
    domain: domainOf(MAIL_FROM.address),
  })
}

import type { Db } from '@/db/db'
import type { PayloadRequest } from 'payload'
import { type NoticeKind, SECRET_NOTICES } from '@/domain/notice'
import { messengersOn } from '@/env/messengers'
import { env } from '@/env/readEnv'
import { insertNotices } from '@/mail/ledger/insertNotices'
import { noticeParts, type NoticeWords } from '@/mail/notices/noticeParts'
import { oneLine } from '@/mail/mailHeader'
import { domainOf } from '@/mail/parseMailbox'
import { insertMessages } from '@/messengers/ledger/insertMessages'
import { freezeLetterhead } from '../issues/freezeLetterhead'
import type { Addressee } from './people'

/**
 * Tells each person one fact, in the transaction that makes it one. `fact` and person make the key, so that the same
 * is never told twice, however often it is noticed. By mail, and by what messengers are set up and a person chose.
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
  const variables = env()
  const { SERVER_URL: serverUrl, MAIL_FROM } = variables
  const told = people.map((person) => ({ person, said: words(person, serverUrl) }))
  await insertNotices(transaction, {
    notices: told.map(({ person, said }) => ({
      key: `${fact}:user:${person.id}`,
      kind,
      user: person.id,
      email: person.email,
      name: person.name,
      ...noticeParts(said, { kind, name: person.name, serverUrl }),
    })),
    letterhead: await freezeLetterhead({ req, readingUrl: undefined }),
    domain: domainOf(MAIL_FROM.address),
  })
  const on = messengersOn(variables)
  if (on.length === 0 || isSecret(kind)) return
  const messages = told.map(({ person, said: { subject, link } }) => ({
    user: person.id,
    subject: oneLine(subject),
    link: link.url,
  }))
  await insertMessages(transaction, { fact, kind, messages, on })
}

function isSecret(kind: NoticeKind): boolean {
  return (SECRET_NOTICES as readonly NoticeKind[]).includes(kind)
}

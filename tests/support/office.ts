import type pg from 'pg'
import { getPayload, type Payload } from 'payload'
import { inject } from 'vitest'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import type { ArticleBody } from '@/domain/article/lexical/nodes'
import type { Company, User } from '@/payload-types'
import { poolOf } from '@/db/poolOf'
import { copyOf } from './database'
import { speaker, type Person } from './people'

export { logIn, type Answer, type Person } from './people'

export type Office = {
  payload: Payload
  /** SQL past the application's bounds: what a test needs to have happened, or what an intruder does. */
  owner: pg.Pool
  companies: { sto: Company; yto: Company }
  author: Person
  colleague: Person
  rival: Person
  reviewer: Person
  otherReviewer: Person
  signer: Person
  admin: Person
  auditor: Person
  /** Came with a token that was good once: its session has ended. */
  expired: Person
  nobody: Person
  close: () => Promise<void>
}

/** An office of its own for one test file: a migrated database, two companies, one person of each kind, logged in. */
export async function openOffice(): Promise<Office> {
  const database = await copyOf(inject('officeUrl'))
  process.env.DATABASE_URL = database.url
  const config = await (await import('@payload-config')).default
  const payload = await getPayload({ config })
  // Its people logged in when the run began; now they sit down.
  await poolOf(payload).query('update session_log set last_seen_at = now()')
  const { companies, people } = inject('office')
  const person = (name: keyof typeof people) => speaker(config, people[name].user, people[name].token)
  return {
    payload,
    owner: database.owner,
    companies,
    author: person('author'),
    colleague: person('colleague'),
    rival: person('rival'),
    reviewer: person('reviewer'),
    otherReviewer: person('reviewer2'),
    signer: person('signer'),
    admin: person('admin'),
    auditor: person('auditor'),
    expired: person('expired'),
    nobody: speaker(config, {} as User, undefined),
    close: async () => {
      await payload.destroy()
      // It holds a connection of its own until the process ends, and its pool with it.
      await database.drop({ stays: true })
    },
  }
}

/** An editor state of paragraphs. */
export function lexical(...paragraphs: string[]): ArticleBody {
  return lexicalParagraphs(paragraphs)
}

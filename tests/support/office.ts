import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import type { ArticleBody } from '@/domain/article/lexical/nodes'
import type { Role } from '@/domain/workflow/transition'
import { poolOf } from '@/db/poolOf'
import type { Company, User } from '@/payload-types'
import { testDatabase } from './database'

const PASSWORD = 'a-long-test-passphrase'

/** A person with a session, speaking REST as a browser does: through Payload's own handler, hooks and access. */
export type Person = {
  user: User
  get: (path: string) => Promise<Answer>
  post: (path: string, body?: unknown) => Promise<Answer>
  patch: (path: string, body: unknown) => Promise<Answer>
  remove: (path: string) => Promise<Answer>
  send: (path: string, init: RequestInit) => Promise<Response>
}

// Answers are whatever the server says; each test states what it expects of them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = { status: number; body: any }

export type Office = {
  payload: Payload
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

/** An office of its own for one test file: a migrated database, two companies, one person of each kind. */
export async function openOffice(): Promise<Office> {
  const database = await testDatabase()
  process.env.DATABASE_URL = database.url
  const config = (await import('@payload-config')).default
  const payload = await getPayload({ config })
  const sto = await addCompany(payload, { name: '申通快递有限公司', shortName: '申通', order: 1 })
  const yto = await addCompany(payload, { name: '圆通速递有限公司', shortName: '圆通', order: 2 })
  const person = async (name: string, role: Role, company?: Company) =>
    logIn(await config, { email: (await addUser(payload, { name, role, company: company?.id })).email })
  const expired = await person('expired', 'signer')
  await poolOf(payload).query('delete from users_sessions where _parent_id = $1', [expired.user.id])
  return {
    payload,
    companies: { sto, yto },
    author: await person('author', 'author', sto),
    colleague: await person('colleague', 'author', sto),
    rival: await person('rival', 'author', yto),
    reviewer: await person('reviewer', 'reviewer'),
    otherReviewer: await person('reviewer2', 'reviewer'),
    signer: await person('signer', 'signer'),
    admin: await person('admin', 'admin'),
    auditor: await person('auditor', 'auditor'),
    expired,
    nobody: speaker(await config, {} as User, undefined),
    close: async () => {
      await payload.destroy()
      await database.drop()
    },
  }
}

/** An editor state of paragraphs. */
export function lexical(...paragraphs: string[]): ArticleBody {
  return lexicalParagraphs(paragraphs)
}

async function addCompany(payload: Payload, data: { name: string; shortName: string; order: number }) {
  return payload.create({ collection: 'companies', data, overrideAccess: true })
}

async function addUser(
  payload: Payload,
  { name, role, company }: { name: string; role: Role; company?: number },
) {
  return payload.create({
    collection: 'users',
    data: { name, role, company, email: `${name}@jianbao.test`, password: PASSWORD },
    overrideAccess: true,
  })
}

/** The person who has this address and password, at the office whose database `config` names. */
export async function logIn(
  config: SanitizedConfig,
  { email, password = PASSWORD }: { email: string; password?: string },
): Promise<Person> {
  const visitor = speaker(config, {} as User, undefined)
  const { body } = await visitor.post('users/login', { email, password })
  return speaker(config, body.user, body.token)
}

function speaker(config: SanitizedConfig, user: User, token: string | undefined): Person {
  const send = (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    if (token) headers.set('Authorization', `JWT ${token}`)
    const request = new Request(`http://127.0.0.1:3000/api/${path}`, { ...init, headers })
    return handleEndpoints({ config, request })
  }
  const json = async (path: string, method: string, body?: unknown): Promise<Answer> => {
    const headers = { 'Content-Type': 'application/json' }
    const response = await send(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return { status: response.status, body: await response.json().catch(() => undefined) }
  }
  return {
    user,
    send,
    get: (path) => json(path, 'GET'),
    post: (path, body) => json(path, 'POST', body ?? {}),
    patch: (path, body) => json(path, 'PATCH', body),
    remove: (path) => json(path, 'DELETE'),
  }
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { draftArticle, submittedIssue } from '../support/articles'
import { openOffice, type Answer, type Office, type Person } from '../support/office'

/**
 * Who may do what, over REST, as one table: role by role the answer to read one, list, create, update, delete.
 * `some` is a list that holds something, `none` an empty one; numbers are HTTP statuses.
 */
const ROLES = ['nobody', 'rival', 'author', 'reviewer', 'admin'] as const
type Role = (typeof ROLES)[number]
type Expected = Record<Role, string | number>

const row = (
  nobody: string | number,
  rival: string | number,
  author: string | number,
  reviewer: string | number,
  admin: string | number,
): Expected => ({ nobody, rival, author, reviewer, admin })

const MATRIX: Record<string, Record<'list' | 'read' | 'create' | 'update' | 'delete', Expected>> = {
  articles: {
    list: row(403, 'none', 'some', 'some', 'some'),
    read: row(403, 404, 200, 200, 200),
    create: row(403, 201, 201, 201, 201),
    // An author's draft: the office edits what came in, not what is still being written.
    update: row(403, 403, 200, 403, 403),
    delete: row(403, 403, 200, 403, 403),
  },
  issues: {
    list: row(403, 'some', 'some', 'some', 'some'), // the published one; a draft is read by nobody outside
    read: row(403, 404, 404, 200, 200),
    create: row(403, 403, 403, 201, 201),
    update: row(403, 403, 403, 200, 200),
    delete: row(403, 403, 403, 200, 200),
  },
  recipients: {
    list: row(403, 403, 403, 'some', 'some'),
    read: row(403, 403, 403, 200, 200),
    create: row(403, 403, 403, 201, 201),
    update: row(403, 403, 403, 200, 200),
    delete: row(403, 403, 403, 200, 200),
  },
  companies: {
    list: row(403, 'some', 'some', 'some', 'some'),
    read: row(403, 404, 200, 200, 200),
    create: row(403, 403, 403, 403, 201),
    update: row(403, 403, 403, 403, 200),
    delete: row(403, 403, 403, 403, 200),
  },
  users: {
    list: row(403, 'some', 'some', 'some', 'some'),
    read: row(403, 404, 404, 200, 200),
    create: row(403, 403, 403, 403, 201),
    update: row(403, 403, 403, 403, 200),
    delete: row(403, 403, 403, 403, 200),
  },
  deliveries: {
    list: row(403, 403, 403, 'some', 'some'),
    read: row(403, 403, 403, 200, 200),
    create: row(403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403),
  },
  solicitations: {
    list: row(403, 'none', 'some', 'some', 'some'), // it was sent to the author's company only
    read: row(403, 404, 200, 200, 200),
    create: row(403, 403, 403, 201, 201),
    update: row(403, 403, 403, 200, 200),
    delete: row(403, 403, 403, 403, 403), // once it went out
  },
  notices: {
    list: row(403, 'none', 'some', 'some', 'some'), // authors: what they were told themselves
    read: row(403, 404, 200, 200, 200),
    create: row(403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403),
  },
  bounces: {
    list: row(403, 403, 403, 'some', 'some'),
    read: row(403, 403, 403, 200, 200),
    create: row(403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403),
  },
  publications: {
    list: row(403, 403, 403, 'some', 'some'),
    read: row(403, 403, 403, 200, 200),
    create: row(403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403),
  },
  transitions: {
    list: row(403, 'none', 'some', 'some', 'some'),
    read: row(403, 404, 200, 200, 200),
    create: row(403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403),
  },
}

let office: Office
let counter = 0

beforeAll(async () => {
  office = await openOffice()
  await office.admin.post('recipients', {
    name: '单位',
    kind: 'report',
    order: 1,
    mailboxes: [{ email: 'a@b.test' }],
  })
  const published = await submittedIssue(office)
  await office.reviewer.post(`issues/${published}/publish`)
  await SUBJECTS.solicitations?.()
  await poolOf(office.payload).query(
    `insert into bounces (status, kind, received_at, fingerprint) values ('open', 'unclear', now(), 'a bounce')`,
  )
})
afterAll(() => office.close())

/** A fresh document of each kind, made by whoever may, so that no role's answer depends on another's. */
const SUBJECTS: Record<string, () => Promise<number>> = {
  articles: () => draftArticle(office.author),
  issues: async () => (await office.reviewer.post('issues', {})).body.doc.id,
  recipients: async () => (await office.admin.post('recipients', bodyOf('recipients'))).body.doc.id,
  companies: async () => office.companies.sto.id,
  users: async () => (await office.admin.post('users', bodyOf('users'))).body.doc.id,
  deliveries: async () => (await office.admin.get('deliveries?limit=1')).body.docs[0].id,
  solicitations: async () => {
    const { id } = (await office.reviewer.post('solicitations', bodyOf('solicitations'))).body.doc
    await office.reviewer.post(`solicitations/${id}/open`)
    return id
  },
  notices: async () => (await office.author.get('notices?limit=1')).body.docs[0].id,
  bounces: async () => (await office.admin.get('bounces?limit=1')).body.docs[0].id,
  publications: async () => (await office.admin.get('publications?limit=1')).body.docs[0].id,
  transitions: async () =>
    (await office.admin.get('transitions?where[collection][equals]=articles&limit=1')).body.docs[0].id,
}

function bodyOf(collection: string): object {
  counter += 1
  const bodies: Record<string, object> = {
    solicitations: {
      topic: '主题',
      due: '2099-12-31',
      everyCompany: false,
      companies: [office.companies.sto.id],
    },
    articles: { title: '标题' },
    issues: {},
    recipients: { name: `单位${counter}`, kind: 'copy', order: 9 },
    companies: { name: `企业${counter}`, shortName: '企业', order: 9 },
    users: {
      name: '某人',
      email: `person${counter}@jianbao.test`,
      password: 'a-long-test-passphrase',
      role: 'reviewer',
    },
  }
  return bodies[collection] ?? {}
}

const CHANGES: Record<string, object> = {
  articles: { title: '改动' },
  issues: { secrecy: '内部' },
  recipients: { order: 7 },
  companies: { shortName: '改名' },
  users: { name: '改名' },
  deliveries: { status: 'sent' },
  solicitations: { topic: '改题' },
  notices: { status: 'sent' },
  bounces: { status: 'handled' },
  publications: { pages: 99 },
  transitions: { comment: '改写' },
}

const OPERATIONS: Record<
  'list' | 'read' | 'create' | 'update' | 'delete',
  (person: Person, collection: string) => Promise<string | number>
> = {
  list: async (person, collection) => {
    const { status, body } = await person.get(`${collection}?limit=1&depth=0`)
    if (status !== 200) return status
    return body.totalDocs > 0 ? 'some' : 'none'
  },
  read: async (person, collection) =>
    statusOf(await person.get(`${collection}/${await SUBJECTS[collection]?.()}?depth=0`)),
  create: async (person, collection) => statusOf(await person.post(collection, bodyOf(collection))),
  update: async (person, collection) =>
    statusOf(await person.patch(`${collection}/${await SUBJECTS[collection]?.()}`, CHANGES[collection])),
  delete: async (person, collection) => {
    const made =
      collection === 'companies'
        ? (await office.admin.post('companies', bodyOf('companies'))).body.doc.id
        : await SUBJECTS[collection]?.()
    return statusOf(await person.remove(`${collection}/${made}`))
  },
}

const statusOf = ({ status }: Answer) => status

describe.each(Object.keys(MATRIX))('%s', (collection) => {
  it.each(['list', 'read', 'create', 'update', 'delete'] as const)('%s', async (operation) => {
    const answers: Partial<Expected> = {}
    for (const role of ROLES) answers[role] = await OPERATIONS[operation](office[role], collection)
    expect(answers).toEqual(MATRIX[collection]?.[operation])
  })
})

describe('the settings', () => {
  it('are read by the office and changed by its administrator', async () => {
    const statuses = async (ask: (person: Person) => Promise<Answer>) =>
      Promise.all(ROLES.map(async (role) => (await ask(office[role])).status))
    expect(await statuses((person) => person.get('globals/settings'))).toEqual([403, 403, 403, 200, 200])
    expect(await statuses((person) => person.post('globals/settings', { senderName: '编辑部' }))).toEqual([
      403, 403, 403, 403, 200,
    ])
  })
})

describe('GraphQL', () => {
  it('is off: there is one door for programs', async () => {
    expect((await office.admin.post('graphql', { query: '{ Users { docs { email } } }' })).status).toBe(404)
  })
})

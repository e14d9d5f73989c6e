import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import {
  ACCESS_DOWNLOADS,
  ACCESS_MATRIX,
  ACCESS_ROLES,
  type AccessRole,
  type Expected,
  type Operation,
} from '../support/accessMatrix'
import { draftArticle, submittedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Answer, type Office, type Person } from '../support/office'

let office: Office
let counter = 0
let remarked = 0

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
  remarked = await submittedArticle(office)
  await SUBJECTS.remarks?.()
  await SUBJECTS.lexicon?.()
  await SUBJECTS.exemptions?.()
  for (const slug of ['score-rules', 'adoptions', 'instructions']) await SUBJECTS[slug]?.()
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
  remarks: async () => (await office.reviewer.post('remarks', bodyOf('remarks'))).body.doc.id,
  lexicon: async () => (await office.reviewer.post('lexicon', bodyOf('lexicon'))).body.doc.id,
  'score-rules': async () => (await office.admin.post('score-rules', bodyOf('score-rules'))).body.doc.id,
  adoptions: async () => (await office.reviewer.post('adoptions', bodyOf('adoptions'))).body.doc.id,
  instructions: async () => (await office.reviewer.post('instructions', bodyOf('instructions'))).body.doc.id,
  exemptions: async () => (await office.reviewer.post('exemptions', bodyOf('exemptions'))).body.doc.id,
  notices: async () => (await office.author.get('notices?limit=1')).body.docs[0].id,
  bounces: async () => (await office.admin.get('bounces?limit=1')).body.docs[0].id,
  publications: async () => (await office.admin.get('publications?limit=1')).body.docs[0].id,
  audit: async () => (await office.admin.get('audit?limit=1')).body.docs[0].id,
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
    remarks: { article: remarked, paragraph: 0, offset: 0, quote: '正文', text: '请核对。' },
    lexicon: { kind: 'forbidden', text: `禁用${counter}` },
    'score-rules': { from: `${2000 + counter}-01-01` },
    adoptions: { article: remarked, level: 'city', body: '市委办公厅', date: '2026-01-09' },
    instructions: { article: remarked, level: 'city', leader: '某领导', date: '2026-01-09', text: '很好。' },
    exemptions: { article: remarked, rule: 'date', text: '正文', context: '正文' },
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
  remarks: { closed: true },
  lexicon: { note: '不用' },
  exemptions: { text: '别的' },
  'score-rules': { used: 6 },
  adoptions: { document: '专报' },
  instructions: { text: '请办。' },
  notices: { status: 'sent' },
  bounces: { status: 'handled' },
  publications: { pages: 99 },
  audit: { event: 'logout' },
  transitions: { comment: '改写' },
}

type Ask = (person: Person, collection: string, subject: number | undefined) => Promise<string | number>

const OPERATIONS: Record<Operation, Ask> = {
  list: async (person, collection) => {
    const { status, body } = await person.get(`${collection}?limit=1&depth=0`)
    if (status !== 200) return status
    return body.totalDocs > 0 ? 'some' : 'none'
  },
  read: async (person, collection, subject) => statusOf(await person.get(`${collection}/${subject}?depth=0`)),
  create: async (person, collection) => statusOf(await person.post(collection, bodyOf(collection))),
  update: async (person, collection, subject) =>
    statusOf(await person.patch(`${collection}/${subject}`, CHANGES[collection])),
  delete: async (person, collection, subject) => statusOf(await person.remove(`${collection}/${subject}`)),
}

/** What an operation is tried on, made while everybody has all their rights. */
async function subjectOf(operation: Operation, collection: string): Promise<number | undefined> {
  if (operation === 'list' || operation === 'create') return undefined
  if (operation === 'delete' && collection === 'companies')
    return (await office.admin.post('companies', bodyOf('companies'))).body.doc.id
  return SUBJECTS[collection]?.()
}

/** Asks as this role: as a keeper with 三员分立 switched on meanwhile. */
async function askAs<T>(role: AccessRole, ask: (person: Person) => Promise<T>): Promise<T> {
  if (role !== 'keeper') return ask(office[role])
  await separate(true)
  try {
    return await ask(office.admin)
  } finally {
    await separate(false)
  }
}

function separate(separateDuties: boolean) {
  return office.payload.updateGlobal({ slug: 'settings', data: { separateDuties }, overrideAccess: true })
}

const statusOf = ({ status }: Answer) => status

describe.each(Object.keys(ACCESS_MATRIX))('%s', (collection) => {
  it.each(['list', 'read', 'create', 'update', 'delete'] as const)('%s', async (operation) => {
    const answers: Partial<Expected> = {}
    for (const role of ACCESS_ROLES) {
      const subject = await subjectOf(operation, collection)
      answers[role] = await askAs(role, (person) => OPERATIONS[operation](person, collection, subject))
    }
    expect(answers).toEqual(ACCESS_MATRIX[collection]?.[operation])
  })
})

const DOWNLOADS: Record<string, () => Promise<string>> = {
  'issues | archive.zip': async () => `issues/${await SUBJECTS.issues?.()}/archive.zip`,
  'issues | brief.docx': async () => `issues/${await SUBJECTS.issues?.()}/brief.docx`,
  'issues | brief.ofd': async () => `issues/${await SUBJECTS.issues?.()}/brief.ofd`,
  'issues | release-sheet.pdf': async () => `issues/${await SUBJECTS.issues?.()}/release-sheet.pdf`,
}

describe('what is taken out as a file', () => {
  it.each(Object.keys(ACCESS_DOWNLOADS))('%s', async (file) => {
    const path = (await DOWNLOADS[file]?.()) ?? ''
    const answers: Partial<Expected> = {}
    for (const role of ACCESS_ROLES)
      answers[role] = await askAs(role, async (person) => statusOf(await person.get(path)))
    expect(answers).toEqual(ACCESS_DOWNLOADS[file])
  })
})

describe('the settings', () => {
  it('are read by the office and changed by its administrator', async () => {
    const answers: Record<string, number[]> = {}
    for (const role of ACCESS_ROLES)
      answers[role] = await askAs(role, async (person) => [
        (await person.get('globals/settings')).status,
        (await person.post('globals/settings', { senderName: '编辑部' })).status,
      ])
    expect(answers).toEqual({
      nobody: [403, 403],
      expired: [403, 403],
      rival: [403, 403],
      author: [403, 403],
      reviewer: [200, 403],
      signer: [200, 403],
      admin: [200, 200],
      keeper: [200, 200],
      auditor: [403, 403],
    })
  })
})

describe('GraphQL', () => {
  it('is off: there is one door for programs', async () => {
    expect((await office.admin.post('graphql', { query: '{ Users { docs { email } } }' })).status).toBe(404)
  })
})

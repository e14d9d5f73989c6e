import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCESS_MATRIX } from '../support/access/matrix'
import { ACCESS_ROLES, type AccessRole, type Expected, type Operation } from '../support/access/roles'
import { CHANGES, subjectsOf, type Subjects } from '../support/access/subjects'
import { openOffice, type Answer, type Office, type Person } from '../support/office'

let office: Office
let subjects: Subjects

beforeAll(async () => {
  office = await openOffice()
  subjects = await subjectsOf(office)
})
afterAll(() => office.close())

type Ask = (person: Person, collection: string, subject: number | undefined) => Promise<string | number>

const OPERATIONS: Record<Operation, Ask> = {
  list: async (person, collection) => {
    const { status, body } = await person.get(`${collection}?limit=1&depth=0`)
    if (status !== 200) return status
    return body.totalDocs > 0 ? 'some' : 'none'
  },
  read: async (person, collection, subject) => statusOf(await person.get(`${collection}/${subject}?depth=0`)),
  create: async (person, collection) => statusOf(await person.post(collection, subjects.body(collection))),
  update: async (person, collection, subject) =>
    statusOf(await person.patch(`${collection}/${subject}`, CHANGES[collection])),
  delete: async (person, collection, subject) => statusOf(await person.remove(`${collection}/${subject}`)),
}

/** What an operation is tried on, made while everybody has all their rights. */
async function subjectOf(operation: Operation, collection: string): Promise<number | undefined> {
  if (operation === 'list' || operation === 'create') return undefined
  if (operation === 'delete' && collection === 'companies')
    return (await office.admin.post('companies', subjects.body('companies'))).body.doc.id
  return subjects.make[collection]?.()
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

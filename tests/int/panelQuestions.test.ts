import { createLocalReq, getAccessResults, type Where } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askLightly } from '@/components/panel/askLightly'
import { permissionsOf } from '@/components/panel/permissionsOf'
import { draftArticle } from '../support/articles'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('answers what the panel asks as Payload does: preferences and open documents, none, one and many', async () => {
  const { payload, reviewer, author } = office
  const find = payload.find.bind(payload)
  const preference = (key: string, user: number) => {
    const mine: Where = {
      and: [
        { key: { equals: key } },
        { 'user.relationTo': { equals: 'users' } },
        { 'user.value': { equals: user } },
      ],
    }
    return { collection: 'payload-preferences', depth: 0, limit: 1, pagination: false, where: mine } as const
  }
  const open = { collection: 'payload-locked-documents', depth: 1, pagination: false } as const
  const req = await createLocalReq({ user: { ...reviewer.user, collection: 'users' } }, payload)
  const questions = [
    preference('nav', reviewer.user.id),
    preference('collection-articles', reviewer.user.id),
    preference('nav', author.user.id),
    preference('nav', 2 ** 30),
    preference('collection-articles-1', reviewer.user.id),
    { ...preference('nav', reviewer.user.id), limit: 5 },
    { collection: 'payload-preferences', depth: 0, limit: 1, where: { key: { equals: 'nav' } } } as const,
    open,
    { ...open, req },
    { collection: 'companies', depth: 0 } as const,
  ]
  const documents = (asking: typeof find) =>
    Promise.all(questions.map(async (question) => (await asking(question)).docs as unknown[]))
  const before = await documents(find)
  askLightly(payload)
  const seen = () => documents(payload.find)
  expect(await seen()).toEqual(before)

  for (const { user } of [reviewer, author]) {
    for (const [key, value] of [
      ['nav', { open: user === author.user }],
      ['collection-articles-1', { fields: { body: {} } }],
      ['collection-articles', { columns: [{ accessor: 'title', active: true }], limit: 20 }],
    ] as const) {
      const data = { key, value, user: { relationTo: 'users', value: user.id } as const }
      await payload.create({ collection: 'payload-preferences', data, user })
    }
  }
  const article = await draftArticle(author)
  await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: article },
      user: { relationTo: 'users', value: author.user.id },
    },
  })
  const answers = await seen()
  expect(answers).toEqual(await documents(find))
  expect(answers.map(({ length }) => length)).toEqual([1, 1, 1, 0, 1, 1, 1, 1, 1, 2])
})

it('tells what a person may do as Payload does, and anew when the account is another', async () => {
  const { payload } = office
  const asks = async (account: Office['author']['user'] | null) =>
    createLocalReq({ user: account ? { ...account, collection: 'users' } : undefined }, payload)
  for (const { user } of [office.author, office.rival, office.reviewer, office.admin]) {
    for (const account of [user, { ...user, role: 'admin' as const }, { ...user, company: null }, user]) {
      const expected = await getAccessResults({ req: await asks(account) })
      expect(await permissionsOf(await asks(account))).toEqual(expected)
    }
  }
  expect(await permissionsOf(await asks(null))).toEqual(await getAccessResults({ req: await asks(null) }))
})

import type { AccessArgs, Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { articleAccess } from '@/access/articleAccess'
import type { User } from '@/payload-types'

const person = (over: Partial<User>) => ({ id: 1, name: '某人', ...over }) as User
const PEOPLE = {
  author: person({ id: 1, role: 'author', company: 3 }),
  colleague: person({ id: 2, role: 'author', company: 3 }),
  rival: person({ id: 3, role: 'author', company: 4 }),
  reviewer: person({ id: 5, role: 'reviewer' }),
  admin: person({ id: 6, role: 'admin' }),
  keeper: person({ id: 7, role: 'admin', dutiesSeparated: true }),
  signer: person({ id: 8, role: 'signer' }),
  auditor: person({ id: 9, role: 'auditor' }),
  nobody: null,
}
type Who = keyof typeof PEOPLE

const AUTHORS_DRAFT = {
  status: 'draft',
  channel: 'submission',
  company: 3,
  createdBy: 1,
  firstSubmittedAt: null,
}
const ARTICLES = {
  'a draft of the author’s': AUTHORS_DRAFT,
  'one that the office returned': { ...AUTHORS_DRAFT, firstSubmittedAt: '2026-01-05' },
  'one in review': { ...AUTHORS_DRAFT, status: 'review', firstSubmittedAt: '2026-01-05' },
  'an approved one': { ...AUTHORS_DRAFT, status: 'approved', firstSubmittedAt: '2026-01-05' },
  'a rejected one': { ...AUTHORS_DRAFT, status: 'rejected', firstSubmittedAt: '2026-01-05' },
  'a published one': { ...AUTHORS_DRAFT, status: 'published', firstSubmittedAt: '2026-01-05' },
  'one printed before it could be submitted here': { ...AUTHORS_DRAFT, status: 'published' },
  // Credited to the author's company, entered by the reviewer.
  'one the office registers': { ...AUTHORS_DRAFT, channel: 'wechat', createdBy: 5 },
  'one the office registered and takes up again': {
    ...AUTHORS_DRAFT,
    channel: 'wechat',
    createdBy: 5,
    firstSubmittedAt: '2026-01-05',
  },
} as const

const OFFICE: Who[] = ['reviewer', 'admin', 'signer']
const COMPANY: Who[] = ['author', 'colleague']
const EDITORS: Who[] = ['reviewer', 'admin']

/** Whether an article is among those that a filter lets through, by the operators that these rules use. */
function passes(filter: Where, article: object): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    if (name === 'and') return (wanted as Where[]).every((each) => passes(each, article))
    if (name === 'or') return (wanted as Where[]).some((each) => passes(each, article))
    const value = Object.entries(article).find(([field]) => field === name)?.[1] ?? null
    const [[operator, operand] = []] = Object.entries(wanted as object)
    if (operator === 'equals') return value === operand
    if (operator === 'in') return (operand as unknown[]).includes(value)
    if (operator === 'exists') return (value !== null) === operand
    throw new Error(`these rules know no operator '${operator}'`)
  })
}

function whoMay(operation: keyof typeof articleAccess, article: object): string[] {
  return Object.entries(PEOPLE).flatMap(([who, user]) => {
    const answer = articleAccess[operation]({ req: { user } } as AccessArgs<User>)
    return (typeof answer === 'boolean' ? answer : passes(answer, article)) ? [who] : []
  })
}

describe('an article', () => {
  it.each<[keyof typeof ARTICLES, { read: Who[]; update: Who[]; delete: Who[] }]>([
    ['a draft of the author’s', { read: [...COMPANY, ...OFFICE], update: COMPANY, delete: COMPANY }],
    // It was with the office once: it stays on the record.
    ['one that the office returned', { read: [...COMPANY, ...OFFICE], update: COMPANY, delete: [] }],
    ['one in review', { read: [...COMPANY, ...OFFICE], update: EDITORS, delete: [] }],
    ['an approved one', { read: [...COMPANY, ...OFFICE], update: EDITORS, delete: [] }],
    ['a rejected one', { read: [...COMPANY, ...OFFICE], update: [], delete: [] }],
    ['a published one', { read: [...COMPANY, ...OFFICE, 'keeper'], update: [], delete: [] }],
    [
      'one printed before it could be submitted here',
      { read: [...COMPANY, ...OFFICE, 'keeper'], update: [], delete: [] },
    ],
    [
      'one the office registers',
      { read: [...COMPANY, ...OFFICE], update: ['reviewer'], delete: ['reviewer'] },
    ],
    [
      'one the office registered and takes up again',
      { read: [...COMPANY, ...OFFICE], update: ['reviewer'], delete: [] },
    ],
  ])('%s is read, changed and deleted by whom it concerns', (name, may) => {
    for (const operation of ['read', 'update', 'delete'] as const)
      expect([operation, whoMay(operation, ARTICLES[name]).toSorted()]).toEqual([
        operation,
        may[operation].toSorted(),
      ])
  })

  it('is begun by authors and by who edits', () => {
    expect(whoMay('create', AUTHORS_DRAFT)).toEqual(['author', 'colleague', 'rival', 'reviewer', 'admin'])
  })
})

describe('an earlier version of an article', () => {
  it.each([
    ['is read by the company that wrote it', { then: 3, now: 3 }, [...COMPANY, ...OFFICE]],
    ['of a company that the article left is the office’s alone', { then: 3, now: 4 }, OFFICE],
    ['of an article that came to the company is the office’s alone', { then: 4, now: 3 }, OFFICE],
  ])('%s', (_, { then, now }, who) => {
    const version = { 'version.company': then, 'parent.company': now }
    expect(whoMay('readVersions', version).toSorted()).toEqual(who.toSorted())
  })
})

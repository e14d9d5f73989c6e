import type { AccessArgs, PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, where } from '@/access/compose'
import { requirePerson, type PersonRequest } from '@/access/personRequest'
import { requirePublishedReader, requireReader, requireStaff } from '@/access/requireStaff'
import {
  aboutOwnArticles,
  addressedSolicitations,
  companyOf,
  fieldForAdmin,
  fieldForAuthor,
  fieldForNobody,
  fieldForOffice,
  isAdmin,
  isAuditor,
  isReviewer,
  isSelf,
  isWriter,
  nobody,
  ownCompany,
  ownCompanyRecord,
  ownCompanyVersions,
  ownNotices,
  ownWriting,
  readsOffice,
  seesPublished,
  seesRecord,
  type Rule,
} from '@/access/rules'
import type { User } from '@/payload-types'

const base = { name: '某人', updatedAt: '', createdAt: '', email: 'a@jianbao.test', collection: 'users' }
const person = (over: Partial<User>): User => ({ ...base, id: 7, role: 'author', ...over }) as User

const PEOPLE = {
  author: person({ role: 'author', company: 3 }),
  homeless: person({ role: 'author', company: null }),
  reviewer: person({ role: 'reviewer' }),
  admin: person({ role: 'admin' }),
  nobody: null,
}
const asked = (user: User | null) => ({ req: { user } }) as AccessArgs<User>
const answers = (rule: Rule) =>
  Object.fromEntries(Object.entries(PEOPLE).map(([who, user]) => [who, rule(asked(user))]))

describe('an author', () => {
  const then = { 'version.company': { equals: 3 } }
  const now = { 'parent.company': { equals: 3 } }
  const wentOut = { status: { in: ['open', 'closed'] } }
  const addressed = { companies: { in: [3] } }

  it.each([
    ['documents of the own company', ownCompany, { company: { equals: 3 } }],
    ['the record of the own company', ownCompanyRecord, { id: { equals: 3 } }],
    [
      'steps and remarks of articles of the own company',
      aboutOwnArticles,
      { 'article.company': { equals: 3 } },
    ],
    // A version that another company wrote stays that company's, and one of an article that moved away is gone.
    ['versions that were and are the own company’s', ownCompanyVersions, { and: [then, now] }],
    ['what the own company was asked for', addressedSolicitations, { and: [wentOut, addressed] }],
  ] as [string, Rule, object][])('sees %s', (_, rule, filter) => {
    const none = { homeless: false, reviewer: false, admin: false, nobody: false }
    expect(answers(rule)).toEqual({ author: filter, ...none })
  })

  it('has the company that it was given, by number or as a record', () => {
    expect(companyOf(person({ company: 3 }))).toBe(3)
    expect(companyOf(person({ company: { id: 4 } as User['company'] }))).toBe(4)
    expect(companyOf(person({ company: undefined }))).toBeUndefined()
    expect(companyOf(person({ role: 'reviewer', company: 3 }))).toBeUndefined()
    expect(companyOf(undefined)).toBeUndefined()
  })
})

describe('anybody logged in', () => {
  it.each([
    ['the own account', isSelf, { id: { equals: 7 } }],
    ['what the person wrote', ownWriting, { createdBy: { equals: 7 } }],
    ['what the person was told', ownNotices, { user: { equals: 7 } }],
  ] as [string, Rule, object][])('has %s', (_, rule, filter) => {
    expect(answers(rule)).toEqual({
      author: filter,
      homeless: filter,
      reviewer: filter,
      admin: filter,
      nobody: false,
    })
  })
})

describe('each kind of person', () => {
  const everybody = {
    author: person({ role: 'author', company: 3 }),
    reviewer: person({ role: 'reviewer' }),
    signer: person({ role: 'signer' }),
    admin: person({ role: 'admin' }),
    // An administrator where 三员分立 is on.
    keeper: person({ role: 'admin', dutiesSeparated: true }),
    auditor: person({ role: 'auditor' }),
    nobody: null,
  }
  type Rules = ((args: { req: PayloadRequest }) => unknown)[]
  const allowed = (rule: Rules[number]) =>
    Object.entries(everybody).flatMap(([who, user]) => {
      const answer = rule({ req: { user } as PayloadRequest })
      expect(typeof answer).toBe('boolean')
      return answer ? [who] : []
    })

  it.each([
    ['keeps the lists', [isAdmin, fieldForAdmin], ['admin', 'keeper']],
    ['edits', [isReviewer], ['reviewer', 'admin']],
    ['reads the desk', [readsOffice], ['reviewer', 'signer', 'admin']],
    ['audits', [isAuditor], ['auditor']],
    ['sees the record', [seesRecord], ['admin', 'keeper', 'auditor']],
    ['writes articles', [isWriter], ['author', 'reviewer', 'admin']],
    ['sees what was published', [seesPublished], ['author', 'reviewer', 'signer', 'admin', 'keeper']],
    ['is an author', [fieldForAuthor], ['author']],
    ['belongs to the office', [fieldForOffice], ['reviewer', 'signer', 'admin', 'keeper', 'auditor']],
    ['does what nobody may', [nobody, fieldForNobody], []],
  ] as [string, Rules, string[]][])('%s, or does not', (_, rules, who) => {
    for (const rule of rules) expect(allowed(rule)).toEqual(who)
  })

  it('is told by mail what the auditor is not', () => {
    expect(ownNotices(asked(everybody.auditor))).toBe(false)
  })

  const refusal = (require: (req: PersonRequest) => void, user: User | null) => {
    try {
      require({ user } as PersonRequest)
    } catch (error) {
      return error
    }
    return undefined
  }

  it.each([
    ['change', requireStaff, ['reviewer', 'admin'], 'staff-only', /文明办.*操作/],
    ['look at', requireReader, ['reviewer', 'signer', 'admin'], 'staff-only', /文明办.*查看/],
    [
      'read what was published',
      requirePublishedReader,
      ['author', 'reviewer', 'signer', 'admin', 'keeper'],
      'records-only',
      /审计/,
    ],
  ] as [string, (req: PersonRequest) => void, string[], string, RegExp][])(
    'may %s it, or is told why not',
    (_, require, who, code, message) => {
      for (const [name, user] of Object.entries(everybody)) {
        const expected = who.includes(name)
          ? undefined
          : expect.objectContaining({ kind: 'forbidden', code, message: expect.stringMatching(message) })
        expect([name, refusal(require, user)]).toEqual([name, expected])
      }
    },
  )

  it('is asked to log in again when the session has ended', () => {
    const req = { user: everybody.author } as PersonRequest
    expect(requirePerson(req)).toBe(req)
    expect(refusal(requirePerson, null)).toMatchObject({
      kind: 'unauthenticated',
      code: 'not-logged-in',
      message: expect.stringMatching(/登录/),
    })
  })
})

describe('rules together', () => {
  const yes: Rule = () => true
  const one = where({ a: { equals: 1 } })
  const other = where({ b: { equals: 2 } })
  const joined = [{ a: { equals: 1 } }, { b: { equals: 2 } }]
  const answer = (rule: Rule) => rule(asked(null))

  it('allow when any allows, else what any of them filters', () => {
    expect(answer(anyOf(nobody, one, yes))).toBe(true)
    expect(answer(anyOf(nobody, one, other))).toEqual({ or: joined })
    expect(answer(anyOf(nobody, nobody))).toBe(false)
  })

  it('allow when all allow, and only what all of them filter', () => {
    expect(answer(allOf(yes, one, nobody))).toBe(false)
    expect(answer(allOf(yes, one, other))).toEqual({ and: joined })
    expect(answer(allOf(yes, yes))).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { RuleError } from '@/domain/ruleError'
import { ARTICLE_STATUSES, ARTICLE_TRANSITIONS } from '@/domain/workflow/article'
import { decide } from '@/domain/workflow/decide'
import { issueActionBetween, ISSUE_STATUSES, ISSUE_TRANSITIONS } from '@/domain/workflow/issue'
import { availableActions, ROLES, type Label, type Role, type Transition } from '@/domain/workflow/transition'

type Table = {
  name: string
  statuses: Record<string, Label>
  transitions: Record<string, Transition<string>>
}

const TABLES: Table[] = [
  {
    name: 'articles',
    statuses: ARTICLE_STATUSES,
    transitions: ARTICLE_TRANSITIONS,
  },
  {
    name: 'issues',
    statuses: ISSUE_STATUSES,
    transitions: ISSUE_TRANSITIONS,
  },
]

describe.each(TABLES)('every step of $name', ({ statuses, transitions }) => {
  const cases = Object.entries(transitions).flatMap(([action, transition]) =>
    (Object.keys(ROLES) as Role[]).flatMap((role) =>
      Object.keys(statuses).map((status) => ({ action, transition, role, status })),
    ),
  )

  it.each(cases)('$action by $role from $status', ({ action, transition, role, status }) => {
    const attempt = () => decide({ transition, statuses, role, status, comment: '理由' })
    const isOffered = availableActions(transitions, { role, status }).includes(action)
    const isAllowed = transition.by.includes(role) && transition.from.includes(status)
    expect(isOffered).toBe(isAllowed)
    if (isAllowed) expect(attempt()).toEqual({ from: status, to: transition.to, comment: '理由' })
    else expect(kindOf(attempt)).toBe(transition.by.includes(role) ? 'conflict' : 'forbidden')
  })
})

describe('a reason', () => {
  const step = {
    transition: ARTICLE_TRANSITIONS.return,
    statuses: ARTICLE_STATUSES,
    role: 'reviewer',
    status: 'review',
  } as const

  it.each([undefined, '', ' \n '])('is due where the table asks for it: %j is none', (comment) => {
    expect(kindOf(() => decide({ ...step, comment }))).toBe('invalid')
  })

  it('has an end', () => {
    expect(kindOf(() => decide({ ...step, comment: '长'.repeat(2001) }))).toBe('invalid')
  })
})

describe('the tables', () => {
  it('let only the office decide', () => {
    const deciding = ['approve', 'return', 'reject', 'reopen'] as const
    for (const action of deciding) expect(ARTICLE_TRANSITIONS[action].by).not.toContain('author')
    for (const { by } of Object.values(ISSUE_TRANSITIONS)) expect(by).not.toContain('author')
  })

  it('never lead out of a published article, and from a published issue only to a correction', () => {
    for (const { from } of Object.values(ARTICLE_TRANSITIONS)) expect(from).not.toContain('published')
    const leaving = Object.entries(ISSUE_TRANSITIONS).filter(([, { from }]) =>
      (from as readonly string[]).includes('published'),
    )
    expect(leaving.map(([action]) => action)).toEqual(['correct'])
  })
})

describe('the step between two states of an issue', () => {
  const draft = { status: 'draft', revision: 1 } as const
  const review = { status: 'review', revision: 1 } as const
  const published = { status: 'published', revision: 1 } as const

  it.each([
    ['submit', draft, review],
    ['return', review, draft],
    ['publish', review, published],
    ['correct', published, { ...published, revision: 2 }],
    [undefined, published, published],
    [undefined, draft, { ...draft, revision: 2 }],
  ])('is %s', (action, before, after) => {
    expect(issueActionBetween(before, after)).toBe(action)
  })

  it('is, where none leads from here, the one that leads there from elsewhere, for the table to refuse', () => {
    expect(issueActionBetween(draft, published)).toBe('publish')
    expect(issueActionBetween(published, review)).toBe('submit')
    expect(issueActionBetween(published, draft)).toBe('return')
  })
})

function kindOf(attempt: () => unknown): string {
  try {
    attempt()
    return 'allowed'
  } catch (error) {
    if (error instanceof RuleError) return error.kind
    throw error
  }
}

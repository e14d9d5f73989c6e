import { describe, expect, it } from 'vitest'
import { nextStep } from '@/components/dashboard/nextStep'
import type { OfficeDesk, OpenIssue, WaitingArticle } from '@/services/desk/readOfficeDesk'

const issue = (over: Partial<OpenIssue>): OpenIssue => ({
  id: 7,
  name: '2026年第2期（总第537期）',
  date: '2026-01-23',
  status: 'draft',
  articles: 3,
  submittedAt: null,
  signers: [],
  publishAt: null,
  scheduledBy: null,
  proofs: null,
  secrecyVerdict: null,
  asked: null,
  ...over,
})
const article = { id: 3, headline: '一碗面', company: '申通', since: '2026-01-02T01:00:00Z', stage: null }
const desk = ({
  issues = [],
  waiting = [],
  unplaced = 0,
}: {
  issues?: OpenIssue[]
  waiting?: WaitingArticle[]
  unplaced?: number
}): OfficeDesk => ({
  issues: { total: issues.length, latest: issues },
  waiting: { total: waiting.length, oldest: waiting },
  unplaced,
  deliveries: { total: 0, latest: [] },
  instructions: { open: 0, due: null },
})

const reviewer = { id: 1, role: 'reviewer' } as const
const signer = { id: 2, role: 'signer' } as const
const waitingForBoth = issue({ status: 'review', signers: [1, 2].map((id) => ({ id, name: `${id}` })) })

describe('the main button of the home page', () => {
  it('leads to what waits for this person’s signature, before anything else', () => {
    const full = desk({ issues: [issue({ id: 6 }), waitingForBoth], waiting: [article], unplaced: 2 })
    expect(nextStep(full, reviewer)).toEqual({
      href: '/admin/collections/issues/7',
      label: '签发2026年第2期（总第537期）',
    })
    expect(nextStep(full, signer)?.href).toBe('/admin/sign/7')
  })

  it('leads nobody to a signature that waits for a proof or the secrecy check', () => {
    const asked = { proofStages: 1, differentPeople: true, secrecyCheck: false }
    const unproofed = { ...waitingForBoth, asked }
    expect(nextStep(desk({ issues: [unproofed], waiting: [article] }), reviewer)).toEqual({
      href: '/admin/collections/issues/7',
      label: '一校：2026年第2期（总第537期）',
    })
    expect(nextStep(desk({ issues: [unproofed] }), signer)).toBeUndefined()
  })

  it('leads nobody to a mark that is another’s to give', () => {
    const asked = { proofStages: 2, differentPeople: true, secrecyCheck: false }
    const proofs = [{ stage: 'firstProof', by: 1, name: '沈老师', at: '2026-01-08T01:00:00Z' }]
    const halfway = { ...waitingForBoth, asked, proofs }
    const other = { id: 3, role: 'reviewer' } as const
    expect(nextStep(desk({ issues: [halfway], waiting: [article] }), reviewer)?.label).toBe(
      '从最早一篇开始审',
    )
    expect(nextStep(desk({ issues: [halfway] }), other)?.label).toBe('二校：2026年第2期（总第537期）')
    const secrecyVerdict = {
      verdict: 'amend',
      basis: '有数据',
      by: 3,
      name: '顾老师',
      at: '2026-01-08T01:00:00Z',
    }
    const refused = { ...halfway, asked: { ...asked, secrecyCheck: true }, secrecyVerdict }
    expect(nextStep(desk({ issues: [refused] }), other)?.label).toBe('登记稿件')
  })

  it('says which review waits for this person after a colleague’s', () => {
    const begun = { ...article, stage: { line: '初审 沈老师，待终审', isForPerson: true, awaited: '终审' } }
    expect(nextStep(desk({ waiting: [begun, article] }), reviewer)?.label).toBe('从等您终审的开始审')
  })

  it('to the article that waits longest, where nothing is to be signed by them', () => {
    const theirs = issue({ status: 'review', signers: [{ id: 9, name: '王局长' }] })
    const step = nextStep(desk({ issues: [theirs], waiting: [article, { ...article, id: 4 }] }), reviewer)
    expect(step).toEqual({ href: '/admin/collections/articles/3', label: '从最早一篇开始审' })
  })

  it('to the issue in hand, where approved articles stand in none', () => {
    expect(nextStep(desk({ issues: [issue({})], unplaced: 1 }), reviewer)?.label).toBe(
      '编排2026年第2期（总第537期）',
    )
    expect(nextStep(desk({ issues: [issue({})] }), reviewer)?.label).toBe('登记稿件')
  })

  it('is none for who only signs, where nothing waits for them', () => {
    expect(nextStep(desk({ waiting: [article], unplaced: 3 }), signer)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { isOfferedOnIssue } from '@/components/workflow/isOfferedOnIssue'

const now = new Date('2026-01-09T04:00:00Z')
const offered = (date: string, wasSubmitted: boolean) =>
  isOfferedOnIssue('file', { date }, { wasSubmitted, now })

describe('补录归档 above an issue', () => {
  it('is offered where it is dated before today and was never sent to sign-off', () => {
    expect([offered('2026-01-08', false), offered('2026-01-09', false)]).toEqual([true, false])
    expect(offered('2026-01-08', true)).toBe(false)
  })

  it('is the only step that asks for that', () => {
    const rest = ['submit', 'unschedule', 'schedule', 'secrecyCheck'].map((action) =>
      isOfferedOnIssue(action, { date: '2026-01-08', publishAt: null }, { wasSubmitted: true, now }),
    )
    expect(rest).toEqual([true, false, false, false])
  })
})

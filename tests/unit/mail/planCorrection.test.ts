import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countMailed, isSameMailing } from '@/domain/answers/correction'
import type { PlannedRow } from '@/mail/ledger/insertRows'
import { planCorrection, type ReachedRow } from '@/mail/ledger/planCorrection'

const NAMES = ['甲', '乙', '丙']
const row = (email: string, bodies: number[]): PlannedRow => ({
  email,
  name: '',
  recipients: bodies.map((id) => ({ id, name: NAMES[id] ?? '' })),
})
const reached = (email: string, bodies: number[], over: Partial<ReachedRow> = {}): ReachedRow => ({
  ...row(email, bodies),
  isCurrent: true,
  mayHaveIt: true,
  ...over,
})
const emails = (rows: readonly { email: string }[]) => rows.map(({ email }) => email)

describe('who gets a correction with other lists', () => {
  it('is everybody on them, by what they say now, and who holds the error', () => {
    const before = [
      reached('stays@a.test', [0]),
      reached('left@a.test', [0], { withOfd: true }),
      reached('waits@a.test', [1], { mayHaveIt: false }),
      reached('long-gone@a.test', [1], { isCurrent: false, mayHaveIt: false }),
    ]
    const now = [row('stays@a.test', [0, 2]), row('new@a.test', [2])]
    const { rows, mailing } = planCorrection({ reached: before, rows: now })
    expect(rows).toEqual([...now, { ...row('left@a.test', [0]), withOfd: true }])
    expect(mailing).toEqual({
      added: [{ email: 'new@a.test', bodies: ['丙'] }],
      kept: [{ email: 'left@a.test', bodies: ['甲'] }],
      dropped: [{ email: 'waits@a.test', bodies: ['乙'] }],
      unchanged: 1,
      changes: [
        '“甲”的邮箱去掉（仍发更正）left@a.test',
        '“乙”的邮箱去掉waits@a.test',
        '“丙”的邮箱增加stays@a.test、new@a.test',
      ],
    })
  })

  it('changes with the mailbox behind a name, and not with the name of a body', () => {
    const before = [reached('one@a.test', [0])]
    const other = planCorrection({ reached: before, rows: [row('two@a.test', [0])] })
    expect(other.mailing.changes).toEqual(['“甲”的邮箱增加two@a.test，去掉（仍发更正）one@a.test'])
    const renamed = [{ email: 'one@a.test', name: '', recipients: [{ id: 0, name: '改了名' }] }]
    expect(planCorrection({ reached: before, rows: renamed }).mailing).toMatchObject({
      ...{ added: [], kept: [], changes: [], unchanged: 1 },
    })
  })

  it('is the same as before once whoever left was kept, and another with a body less', () => {
    const now = [row('stays@a.test', [1, 0])]
    const before = [reached('left@a.test', [0]), reached('stays@a.test', [0, 1])]
    expect(planCorrection({ reached: before, rows: now }).isSame).toBe(true)
    expect(planCorrection({ reached: before, rows: [row('stays@a.test', [1])] }).isSame).toBe(false)
    const waits = [reached('left@a.test', [0], { mayHaveIt: false }), reached('stays@a.test', [0, 1])]
    expect(planCorrection({ reached: waits, rows: now }).isSame).toBe(false)
  })

  it('is never somebody who was not shown, and nobody twice', () => {
    const mailbox = fc.constantFrom('a@a.test', 'b@a.test', 'c@a.test', 'd@a.test', 'e@a.test')
    const bodies = fc.uniqueArray(fc.nat(2), { minLength: 1 })
    const by = { selector: ({ email }: { email: string }) => email }
    const past = fc.uniqueArray(
      fc
        .record({ email: mailbox, bodies, isCurrent: fc.boolean(), mayHaveIt: fc.boolean() })
        .map(({ email, bodies, ...over }) => reached(email, bodies, over)),
      by,
    )
    const present = fc.uniqueArray(
      fc.record({ email: mailbox, bodies }).map(({ email, bodies }) => row(email, bodies)),
      by,
    )
    fc.assert(
      fc.property(past, present, (before, now) => {
        const { rows, mailing } = planCorrection({ reached: before, rows: now })
        const known = emails(before.filter(({ isCurrent }) => isCurrent))
        // Shown by name as written to, or counted of those who had the last revision and are shown in no other place.
        const named = emails([...mailing.added, ...mailing.kept])
        const others = known.filter((email) => !emails([...mailing.kept, ...mailing.dropped]).includes(email))
        const written = emails(rows)
        expect(new Set(written).size).toBe(written.length)
        expect(written.toSorted()).toEqual([...named, ...others].toSorted())
        expect(others).toHaveLength(mailing.unchanged)
        expect(written).toHaveLength(countMailed(mailing))
        // Nobody on the lists is left out, nobody who holds the error, and nobody else is in.
        for (const { email } of now) expect(written).toContain(email)
        for (const { email, mayHaveIt } of before)
          if (!emails(now).includes(email)) expect(written.includes(email)).toBe(mayHaveIt)
      }),
    )
  })
})

describe('what a person signs for', () => {
  const [a, b] = [
    { email: 'a@a.test', bodies: ['甲'] },
    { email: 'b@a.test', bodies: ['甲', '乙'] },
  ]
  const none = { added: [], kept: [], dropped: [], unchanged: 0, changes: [] }
  it('is the same in whichever order, and another with a mailbox or a body more', () => {
    const seen = { ...none, added: [a, b] }
    expect(isSameMailing(seen, { ...none, added: [b, a] })).toBe(true)
    expect(isSameMailing(seen, { ...none, added: [b] })).toBe(false)
    expect(isSameMailing(seen, { ...none, added: [{ ...a, bodies: ['丙'] }, b] })).toBe(false)
  })

  it('is another where a mailbox that is left out is written to, and the reverse', () => {
    const out = { ...none, unchanged: 1, dropped: [a] }
    expect(isSameMailing(out, { ...none, unchanged: 2 })).toBe(false)
    expect(isSameMailing({ ...none, unchanged: 2 }, out)).toBe(false)
    expect(isSameMailing(out, { ...none, unchanged: 1, kept: [a] })).toBe(false)
  })
})

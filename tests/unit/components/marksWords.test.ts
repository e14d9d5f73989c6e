import { describe, expect, it } from 'vitest'
import { marksWords } from '@/components/sign/marksWords'
import { dueForPerson } from '@/domain/stages/missingMarks'

const AT = '2026-01-08T01:00:00Z'
const proofs = [{ stage: 'firstProof', by: 1, name: '沈老师', at: AT }]
const asked = { proofStages: 2, differentPeople: true, secrecyCheck: true }
const verdict = (said: string) => ({ verdict: said, basis: '逐篇核对。', by: 3, name: '顾老师', at: AT })

describe('the marks of an issue, as whoever signs reads them', () => {
  it('are who gave which when, what the check said, and what is to come, a line each', () => {
    expect(marksWords({ proofs, secrecyVerdict: verdict('clear'), asked })).toEqual([
      '一校 沈老师 2026-01-08 09:00',
      '保密审查 可发 顾老师 2026-01-08 09:00',
      '待二校',
    ])
    expect(marksWords({ proofs: [], secrecyVerdict: null, asked })).toEqual(['待一校、二校、保密审查'])
  })

  it('ask for no proof of what has to go back', () => {
    expect(marksWords({ proofs, secrecyVerdict: verdict('amend'), asked }).at(-1)).toMatch(/删改后发/)
  })

  it('ask for the proof where the check that refused is no longer asked for', () => {
    const withoutCheck = { ...asked, secrecyCheck: false }
    expect(marksWords({ proofs, secrecyVerdict: verdict('amend'), asked: withoutCheck }).at(-1)).toBe(
      '待二校',
    )
  })

  it('are no line where the office asks for none', () => {
    const off = { proofStages: 0, differentPeople: true, secrecyCheck: false }
    expect(marksWords({ proofs: null, secrecyVerdict: null, asked: off })).toEqual([])
    expect(marksWords({ proofs, secrecyVerdict: null, asked: null })).toEqual([])
  })
})

describe('what of them waits for a person', () => {
  it('is the next proof, of who gave none, and the check', () => {
    expect(dueForPerson({ proofs, secrecyVerdict: null, asked }, 1)).toEqual(['保密审查'])
    expect(dueForPerson({ proofs, secrecyVerdict: null, asked }, 2)).toEqual(['二校', '保密审查'])
  })

  it('is nothing once the check lets nothing out', () => {
    expect(dueForPerson({ proofs, secrecyVerdict: verdict('withhold'), asked }, 2)).toEqual([])
  })
})

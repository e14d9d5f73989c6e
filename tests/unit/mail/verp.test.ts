import { describe, expect, it } from 'vitest'
import { isSigned, verpAddress, verpClaims } from '@/mail/bounces/verp'

const verp = { address: 'bounce@brief.test', secret: 'one-secret' }
const row = (id: number) => ({ id, messageId: `<mail-${id}@brief.test>` })

/** The rows of these that an address somewhere in `text` is signed for. */
const signed = (text: string, rows = [row(7), row(8), row(42), row(43)]) =>
  rows.filter((one) => verpClaims(text, verp).some((claim) => isSigned(one, claim, verp))).map(({ id }) => id)

describe('an envelope sender', () => {
  it('names its row, and nobody can make one for another', () => {
    const address = verpAddress(row(42), verp)
    expect(address).toMatch(/^bounce\+42-[0-9a-f]{16}@brief\.test$/)
    expect(signed(`To: <${address}>`)).toEqual([42])
    expect(signed(address.replace('+42-', '+43-'))).toEqual([])
    expect(signed(verpAddress(row(42), { ...verp, secret: 'another' }))).toEqual([])
    expect(signed(address.replace('brief.test', 'other.test'))).toEqual([])
  })

  it('is not about another mail that has its number now', () => {
    const restored = { id: 42, messageId: '<another@brief.test>' }
    expect(signed(verpAddress(row(42), verp), [restored])).toEqual([])
  })

  it('is known in capitals, within a sentence, and only once', () => {
    const address = verpAddress(row(7), verp)
    const text = `${address.toUpperCase()} and ${address}, ${verpAddress(row(8), verp)}`
    expect(signed(text)).toEqual([7, 8])
    expect(verpClaims(text, verp)).toHaveLength(2)
  })

  it('fits into an address however large the ledger', () => {
    const address = verpAddress(row(2_147_483_647), { ...verp, address: `${'b'.repeat(32)}@brief.test` })
    expect(address.indexOf('@')).toBeLessThanOrEqual(64)
  })
})

import { describe, expect, it } from 'vitest'
import { verpAddress, verpIds } from '@/mail/bounces/verp'

const verp = { address: 'bounce@brief.test', secret: 'one-secret' }

describe('an envelope sender', () => {
  it('names its row, and nobody can make one for another', () => {
    const address = verpAddress(42, verp)
    expect(address).toMatch(/^bounce\+42-[0-9a-f]{16}@brief\.test$/)
    expect(verpIds(`To: <${address}>`, verp)).toEqual([42])
    expect(verpIds(address.replace('+42-', '+43-'), verp)).toEqual([])
    expect(verpIds(verpAddress(42, { ...verp, secret: 'another' }), verp)).toEqual([])
    expect(verpIds(address.replace('brief.test', 'other.test'), verp)).toEqual([])
  })

  it('is known in capitals, within a sentence, and only once', () => {
    const address = verpAddress(7, verp)
    expect(verpIds(`${address.toUpperCase()} and ${address}, ${verpAddress(8, verp)}`, verp)).toEqual([7, 8])
  })

  it('fits into an address however large the ledger', () => {
    const address = verpAddress(2_147_483_647, { ...verp, address: `${'b'.repeat(32)}@brief.test` })
    expect(address.indexOf('@')).toBeLessThanOrEqual(64)
  })
})

import { describe, expect, it } from 'vitest'
import { digestsOf } from '@/archive/digests'
import { archivalCode, DEFAULT_PATTERN, patternFault } from '@/domain/archivalCode'

const issue = {
  fondsNumber: 'Z109',
  retention: 'permanent',
  year: 2026,
  number: 7,
  totalNumber: 542,
} as const

describe('the archival code of an issue', () => {
  it('follows the office’s pattern, 期号 in four digits', () => {
    expect(archivalCode(DEFAULT_PATTERN, issue)).toBe('Z109-WS·2026-Y-0007')
    expect(archivalCode('{全宗号}-JB-{总期号}', { ...issue, retention: 'ten' })).toBe('Z109-JB-0542')
  })

  it('begins with what there is where the office has no 全宗号', () => {
    expect(archivalCode(DEFAULT_PATTERN, { ...issue, fondsNumber: '' })).toBe('WS·2026-Y-0007')
  })

  it('is refused a pattern by which two issues would be called the same, or which asks for what there is not', () => {
    expect(patternFault('WS-{年度}')).toContain('各期的档号会相同')
    expect(patternFault('WS-{期号}')).toContain('各期的档号会相同')
    expect(patternFault('WS-{件号}{总期号}')).toContain('没有{件号}')
    expect(patternFault(DEFAULT_PATTERN)).toBeUndefined()
  })
})

it('SM3 is that of GB/T 32905, appendix A', () => {
  expect(digestsOf(Buffer.from('abc')).sm3).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
})

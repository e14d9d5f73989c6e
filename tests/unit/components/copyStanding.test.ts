import { describe, expect, it } from 'vitest'
import { copyStanding } from '@/components/writing/copyStanding'

const at = (minute: string) => `2026-01-09T10:${minute}:00.000Z`

describe('a copy in the browser', () => {
  it('is put back at once where it goes on from what the page shows', () => {
    expect(copyStanding({ at: at('30'), base: at('10') }, { version: at('10'), isSaved: true })).toBe('ahead')
    // A new article, which no server has.
    expect(copyStanding({ at: at('30') }, { version: undefined, isSaved: true })).toBe('ahead')
  })

  it('is compared first where somebody saved since it was begun, and the later one is the newer', () => {
    const base = at('10')
    expect(copyStanding({ at: at('30'), base }, { version: at('20'), isSaved: true })).toBe('newer')
    expect(copyStanding({ at: at('30'), base }, { version: at('40'), isSaved: true })).toBe('older')
    expect(copyStanding({ at: at('30') }, { version: at('20'), isSaved: true })).toBe('newer')
  })

  it('is compared first where the page holds what was typed just now', () => {
    expect(copyStanding({ at: at('30'), base: at('10') }, { version: at('10'), isSaved: false })).toBe(
      'older',
    )
    expect(copyStanding({ at: at('30') }, { version: undefined, isSaved: false })).toBe('older')
  })
})

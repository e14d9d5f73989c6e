import { expect, it } from 'vitest'
import { keepLatest } from '@/domain/keepLatest'

it('lets go what was not asked for the longest, and says so', () => {
  const kept = new Map<string, number>()
  const ask = (key: string, value: number) => keepLatest(kept, { key, value, most: 2 })
  expect(ask('a', 1)).toBeUndefined()
  expect(ask('b', 2)).toBeUndefined()
  expect(ask('a', 3)).toBeUndefined()
  expect(ask('c', 4)).toEqual(['b', 2])
  expect([...kept]).toEqual([
    ['a', 3],
    ['c', 4],
  ])
})

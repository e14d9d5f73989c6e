import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** How many requirements of ASVS 5.0 each section has at levels 1 and 2; they are numbered from 1 on. */
const ASVS: Record<string, string> = {
  1: '2 9 11 3 2',
  2: '3 3 4 1',
  3: '0 2 4 6 5 0 2',
  4: '3 1 2 4',
  5: '1 3 2 3',
  6: '3 12 4 4 5 3 0 4',
  7: '3 4 2 5 2 2',
  8: '2 3 1 1',
  9: '3 4',
  10: '2 2 4 11 5 2 3',
  11: '2 3 3 4 1 1',
  12: '3 2 4',
  13: '1 5 2 5',
  14: '2 4 3',
  15: '3 3 7',
  16: '1 5 4 3 3',
  17: '1 4 2',
}
/** The items of GB/T 22239-2019, 7.1.4, level 2. */
const GBT = ['1 a', '1 b', '1 c', '2 a', '2 b', '2 c', '2 d', '3 a', '3 b', '3 c']
  .concat(['4 a', '4 b', '4 c', '4 d', '4 e', '5', '6', '7', '8 a', '8 b', '9', '10 a', '10 b'])
  .map((item) => `7.1.4.${item}`)
const page = (name: string) => readFileSync(`docs/${name}.md`, 'utf8')
const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim())

it('answers each requirement of ASVS 5.0, levels 1 and 2, once', () => {
  const numbers = page('asvs')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .flatMap((line) => cellsOf(line)[1]?.split(', ') ?? [])
  const due = Object.entries(ASVS).flatMap(([chapter, counts]) =>
    counts
      .split(' ')
      .flatMap((count, section) =>
        Array.from({ length: Number(count) }, (_, index) => `${chapter}.${section + 1}.${index + 1}`),
      ),
  )
  expect(due).toHaveLength(253)
  expect(numbers.toSorted()).toEqual(due.toSorted())
})

it('answers each item of 等保 level 2, once and in order', () => {
  const items = page('security')
    .split('\n')
    .flatMap((line) => /^\| (7\.1\.4\.\d+(?: [a-e])?) +\|/.exec(line)?.[1] ?? [])
  expect(items).toEqual(GBT)
})

it('says of each what holds, and why where not all does', () => {
  for (const line of `${page('asvs')}\n${page('security')}`.split('\n')) {
    const [, item, holds, how] = cellsOf(line)
    if (!/^\d+\.\d/.test(item ?? '')) continue
    expect([item, holds]).toEqual([item, expect.stringMatching(/^(yes|partly|office|n\/a)$/)])
    expect([item, how?.length]).toEqual([item, expect.any(Number)])
    expect(how, item).not.toBe('')
  }
})

it('names tests that are there', () => {
  const named = ['asvs', 'security']
    .flatMap((name) => page(name).match(/`(?:tests\/)?(?:unit|int|e2e|print)\/[^`]+`/g) ?? [])
    .map((quoted) => quoted.replaceAll('`', '').replace(/^tests\//, ''))
    .flatMap((path) => {
      const [, folder, names] = /^([^{]*)\{([^}]*)\}$/.exec(path) ?? []
      return names === undefined ? [path] : names.split(',').map((name) => `${folder}${name}`)
    })
  expect(named.length).toBeGreaterThan(100)
  const missing = named.filter((path) => !['', '.test.ts'].some((end) => existsSync(`tests/${path}${end}`)))
  expect(missing).toEqual([])
})

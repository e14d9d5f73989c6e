import { setImmediate as afterIO } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { joinStacks } from '../../../scripts/process/logLine'

it('tells of an error with its stack as one, and of a line of JSON as it is', async () => {
  const told: string[] = []
  const take = joinStacks((words) => told.push(words))
  const json = '{"level":30,"msg":"a"}'
  for (const line of [
    '▲ Next.js 16',
    '   - Local: http://127.0.0.1:3000',
    json,
    json,
    '⨯ Error: connect ECONNREFUSED',
    '    at one (a.js:1)',
    '    at two (b.js:2) {',
    "  digest: '1'",
    '}',
    'Failed to proxy',
  ])
    take(line)
  await afterIO()
  take('    an indented line with nothing before it')
  await afterIO()
  expect(told).toEqual([
    '▲ Next.js 16\n   - Local: http://127.0.0.1:3000',
    json,
    json,
    "⨯ Error: connect ECONNREFUSED\n    at one (a.js:1)\n    at two (b.js:2) {\n  digest: '1'\n}",
    'Failed to proxy',
    'an indented line with nothing before it',
  ])
})

import console from 'node:console'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { isDrawn } from './drawnOnly.mjs'

// npm run mutate -- src/domain [--share 0.1] [--seed 11] [--tests tests/unit]
// [--timeout 60000]: see docs/testing.md.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '11' },
    tests: { type: 'string', default: 'tests/unit' },
    timeout: { type: 'string', default: '60000' },
  },
})
const draw = { share: Number(values.share), seed: Number(values.seed) }
// Read by vitest.config.ts of this folder, in a process that Stryker starts.
process.env.MUTATE_TESTS = values.tests
process.env.MUTATE_TIMEOUT = values.timeout

const results = await new Stryker({
  mutate: positionals.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`)),
  testRunner: 'vitest',
  checkers: ['drawn-only'],
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutate/drawnOnly.mjs'],
  vitest: { configFile: 'scripts/mutate/vitest.config.ts' },
  draw,
  warnings: { unknownOptions: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 30_000,
  reporters: ['clear-text'],
  clearTextReporter: { reportTests: false, reportMutants: false, reportScoreTable: false },
  allowEmpty: true,
  logLevel: 'warn',
  ignorePatterns: ['/dist', '/.next', '/.data'],
  tempDirName: '.data/mutate',
}).runMutationTest()

// Turned down ones are CompileError. Ones that no test reaches never come to the checker: the same draw for them.
const counted = results.filter(
  (mutant) =>
    !['CompileError', 'Ignored'].includes(mutant.status) &&
    (mutant.status !== 'NoCoverage' || isDrawn(fromZero(mutant), draw)),
)
const survivors = counted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
for (const { fileName, location, mutatorName, replacement, status } of survivors) {
  const name = fileName.slice(process.cwd().length + 1)
  console.log(
    `${status} ${name}:${location.start.line}:${location.start.column} ${mutatorName}: ${replacement}`,
  )
}
const killed = counted.length - survivors.length
const percent = ((100 * killed) / counted.length).toFixed(1)
console.log(
  `${positionals.join(' ')}: ${killed} of ${counted.length} killed (${percent} %), ${results.length} mutants, share ${draw.share}, seed ${draw.seed}`,
)

/** A report counts lines and columns from 1, a checker from 0. */
function fromZero({ location, ...mutant }) {
  const back = ({ line, column }) => ({ line: line - 1, column: column - 1 })
  return { ...mutant, location: { start: back(location.start), end: back(location.end) } }
}

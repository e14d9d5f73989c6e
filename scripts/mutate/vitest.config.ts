import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = (process.env.MUTATE_TESTS ?? 'tests/unit').split(',')

// One project with the tests that the run was given, because Stryker knows none of vitest's projects.
export default defineConfig({
  root,
  resolve: { alias: { '@payload-config': `${root}payload.config.ts`, '@': `${root}src` } },
  test: {
    include: folders.map((path) => (path.includes('.test.') ? path : `${path}/**/*.test.{ts,tsx}`)),
    env: { LOG_LEVEL: 'silent' },
    testTimeout: Number(process.env.MUTATE_TIMEOUT ?? 60_000),
    // Opening a database may take its time; a mutant that never ends does in a hook as well as in a test.
    hookTimeout: 30_000 + Number(process.env.MUTATE_TIMEOUT ?? 60_000),
    globalSetup: folders.some((path) => path.startsWith('tests/int'))
      ? [`${root}tests/support/globalSetup.ts`]
      : [],
  },
})

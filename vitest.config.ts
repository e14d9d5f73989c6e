import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

// Where this run has our programs built, for itself and for what the tests start. Below node_modules, where what they import
// is found.
process.env.JIANBAO_BUILT = `node_modules/.cache/jianbao-test-programs/${process.pid}`
const buildPrograms = 'tests/support/buildPrograms.ts'

export default defineConfig({
  resolve: {
    alias: { '@payload-config': `${root}payload.config.ts`, '@': `${root}src` },
  },
  test: {
    // Two cores: more forks than that only queue behind each other and lengthen every timeout.
    maxWorkers: 2,
    pool: 'forks',
    // What is waited for comes by itself; a second, its default, is less than a login takes on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    // What the office logs, where a run collects it (docs/testing.md).
    env: { LOG_LEVEL: process.env.JIANBAO_LOGS ? 'debug' : 'silent' },
    projects: [
      // Milliseconds a test: what opens the print fonts, renders, converts a file or starts a process is `print`.
      // Rules without a state: a process for each of their files would take longer than all that is in them.
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'print',
          include: ['tests/print/**/*.test.{ts,tsx}'],
          globalSetup: [buildPrograms],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['tests/int/**/*.test.{ts,tsx}'],
          globalSetup: [buildPrograms, 'tests/support/globalSetup.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})

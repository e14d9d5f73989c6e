import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: { '@payload-config': `${root}payload.config.ts`, '@': `${root}src` },
  },
  test: {
    // Two cores: more forks than that only queue behind each other and lengthen every timeout.
    maxWorkers: 2,
    pool: 'forks',
    env: { LOG_LEVEL: 'silent' },
    projects: [
      // Milliseconds a test: what opens the print fonts, renders, converts a file or starts a process is `print`.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { name: 'print', include: ['tests/print/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['tests/int/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/globalSetup.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})

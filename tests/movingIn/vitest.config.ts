import { mergeConfig } from 'vitest/config'
import base from '../../vitest.config'

/** `npm run test:moving-in`: apart from the other tests, because it takes some minutes and wants LibreOffice. */
export default mergeConfig(
  { ...base, test: { ...base.test, projects: undefined } },
  {
    test: {
      include: ['tests/movingIn/**/*.test.ts'],
      globalSetup: ['tests/support/buildPrograms.ts', 'tests/support/globalSetup.ts'],
      testTimeout: 600_000,
      hookTimeout: 600_000,
    },
  },
)

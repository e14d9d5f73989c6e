import { defineConfig } from '@playwright/test'
import { chromiumPath } from './tests/e2e/support/chromiumPath'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/startDemo.ts',
  // All journeys share one office with one database: one after another.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // Whole journeys, and the machine may have two slow cores.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 60_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumPath(process.env),
      // Root has no sandbox; the rest keeps the browser from speaking to anybody but us.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})

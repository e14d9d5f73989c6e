import { defineConfig } from '@playwright/test'
import { areGiven } from './tests/e2e/support/addresses'
import { chromiumPath } from './tests/e2e/support/chromiumPath'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/startDemos.ts',
  // Each process goes through an office of its own, its journeys one after another.
  workers: areGiven() ? 1 : 2,
  forbidOnly: Boolean(process.env.CI),
  // Whole journeys, and the machine may have two slow cores.
  timeout: 300_000,
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

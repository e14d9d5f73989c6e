import type { Locator, Page } from '@playwright/test'
import { ARTICLE_TRANSITIONS } from '../../../src/domain/workflow/article'
import { ISSUE_TRANSITIONS } from '../../../src/domain/workflow/issue'
import { SOLICITATION_TRANSITIONS } from '../../../src/domain/workflow/solicitation'
import type { Transition } from '../../../src/domain/workflow/transition'
import { expect } from './journey'

const STEPS: readonly Transition<string>[] = [
  ...Object.values(ARTICLE_TRANSITIONS),
  ...Object.values(ISSUE_TRANSITIONS),
  ...Object.values(SOLICITATION_TRANSITIONS),
]
/** What the page says when a step is done, by the word on its button. */
const DONE = new Map(STEPS.map(({ label, done }) => [label.zh, done]))

/** Saves the document that is open and waits until the server has it. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('.payload-toast-container')).toContainText(/成功/)
}

/**
 * Takes a step of the workflow: its button, then the same word in the dialog, after `inDialog` has filled it in.
 * Resolves when the page says that it is done.
 */
export async function take(
  page: Page,
  step: string,
  inDialog: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: step })
  await inDialog(dialog)
  // Of publishing it says to how many mailboxes.
  await dialog.getByRole('button', { name: new RegExp(`^${step}`) }).click()
  await expect(page.getByText(DONE.get(step) ?? '').first()).toBeVisible()
}

/**
 * Takes over what a colleague has open still, whenever the page says so: one counts as writing for five minutes where the form's
 * last question was answered after its save.
 */
export async function takeOver(page: Page): Promise<void> {
  const held = page.getByRole('heading', { name: '正在被他人编辑' })
  await page.addLocatorHandler(held, () => page.getByRole('button', { name: '接管' }).click())
}

/** What the issue that is open is called, out of the page's title line, in which its day stands behind. */
export async function issueInHand(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1, name: /（总第\d+期） \d{4}年/ })
  return /^.*?期）/.exec((await heading.textContent()) ?? '')?.[0] ?? ''
}

/** Opens what a line of the home page leads to. */
export async function openFromHome(page: Page, line: string | RegExp): Promise<void> {
  await page.goto('/admin')
  await page.getByRole('link', { name: line }).first().click()
  await expect(record(page)).toBeVisible()
}

/** The record of what happened to the document that is open. */
export function record(page: Page): Locator {
  return page.getByRole('region', { name: '流转记录' })
}

/** Types a text as a person does, Enter between the paragraphs, at the end of what the editor holds. */
export async function typeBody(page: Page, paragraphs: readonly string[]): Promise<void> {
  const editor = page.locator('[data-lexical-editor="true"]')
  await editor.click()
  await page.keyboard.press('Control+End')
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(paragraph)
  }
  await expect(editor).toContainText(paragraphs.at(-1) ?? '')
}

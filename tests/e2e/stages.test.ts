import type { Page } from '@playwright/test'
import { BASES } from '../../src/domain/stages/secrecy'
import { save, take, takeOver, typeBody } from './support/desk'
import { expect, test } from './support/journey'
import { submitIssue } from './support/submitIssue'

const TITLE = '两审一校之后才印的一篇'
const CHANGED = `${TITLE}，改过`
const ON = { reviewStages: 2, proofStages: 1, secrecyCheck: true, unitSignOff: 'required' }
const OFF = { reviewStages: 1, proofStages: 0, secrecyCheck: false, unitSignOff: 'off' }

// Something that is no scan is tried, too.
test.use({ expectedError: /400 .*\/api\/scans/ })

test('an article passes its company and two people, its issue a proof and a secrecy check, each by a button', async ({
  logIn,
  look,
}) => {
  const admin = await logIn('admin')
  await setRules(admin, ON)
  try {
    const author = await logIn('sto')
    await author.goto('/admin/collections/articles/create')
    await author.getByLabel('标题').fill(TITLE)
    await typeBody(author, ['网点的灯一直亮到最后一车包裹发出。'])
    await save(author)
    const paper = await author.pdf()
    await take(author, '提交审核', async (dialog) => {
      await expect(dialog.getByRole('button', { name: '提交审核' })).toBeDisabled()
      await expect(dialog.getByText('请填写撰稿人。')).toBeVisible()
      for (const [label, value] of SIGNED_OFF) await dialog.getByLabel(label).fill(value)
      await dialog.getByLabel(/内容属实/).check()
      const file = { name: '审签单.pdf', mimeType: 'application/pdf', buffer: paper }
      await dialog.getByLabel('审签扫描件').setInputFiles({ ...file, buffer: Buffer.from('不是 PDF') })
      await expect(dialog.getByRole('alert')).toContainText('扫描件只收 PDF、JPEG、PNG')
      await dialog.getByLabel('审签扫描件').setInputFiles(file)
      await expect(dialog.getByRole('status')).toHaveText('已上传“审签单.pdf”。')
      await look(author, 'unit-sign-off')
      await author.setViewportSize({ width: 390, height: 800 })
      await dialog.getByRole('button', { name: '不附扫描件' }).scrollIntoViewIfNeeded()
      await look(author, 'unit-sign-off-phone')
      await author.setViewportSize({ width: 1280, height: 800 })
    })

    const first = await logIn('reviewer1')
    await takeOver(first)
    await openFromQueue(first)
    const scan = await first.getByRole('link', { name: '审签扫描件' }).getAttribute('href')
    expect(await opened(first, scan ?? '')).toEqual({
      status: 200,
      type: 'application/pdf',
      kept: 'private, no-store',
      bytes: [...paper],
    })
    // What is not saved is said in one line beside all the buttons.
    await first.setViewportSize({ width: 1366, height: 800 })
    await first.getByLabel('标题').press('End')
    await first.getByLabel('标题').pressSequentially('。')
    const unsaved = first.locator('.doc-controls').getByText('有未保存的修改，请点“保存”')
    await expect(unsaved).toBeVisible()
    expect((await unsaved.boundingBox())?.height).toBeLessThan(30)
    await look(first, 'unsaved-beside-buttons')
    await first.getByLabel('标题').press('Backspace')
    await save(first)
    await first.setViewportSize({ width: 1280, height: 800 })
    await take(first, '初审通过')
    await expect(first.getByRole('button', { name: '终审通过' })).toHaveCount(0)
    const second = await logIn('reviewer2')
    await takeOver(second)
    await look(second, 'waits-for-me')
    await expect(second.getByRole('region', { name: '等您审校' })).toContainText(TITLE)
    await second.goto('/admin/queue')
    await expect(second.getByRole('link', { name: '从等您终审的开始审' })).toBeVisible()
    await expect(second.getByRole('row').nth(1)).toContainText(TITLE)
    await look(second, 'queue-waits-for-me')
    await openFromQueue(second)
    await look(second, 'staged-review')
    await refusesUnsaved(second)
    // The first review fell with the text that it was of.
    await openFromQueue(first)
    await take(first, '初审通过')
    await openFromQueue(second)
    await second.getByRole('button', { name: '终审通过' }).click()
    await second.getByRole('dialog').getByRole('button', { name: '终审通过' }).click()
    await expect(second.getByText('已采用').first()).toBeVisible()

    const issue = await submitIssue(second, { title: CHANGED, date: '2026-04-10' })
    await second.goto(`/admin/collections/issues/${issue.id}`)
    await expect(second.getByRole('button', { name: '一校完成' })).toHaveClass(/btn--style-primary/)
    await expect(publishButton(second)).toHaveClass(/btn--style-secondary/)
    await look(second, 'issue-before-marks')
    await second.goto(`/admin/sign/${issue.id}`)
    await expect(second.getByText('请先在本期页面上做一校、保密审查')).toBeVisible({ timeout: 60_000 })
    await look(second, 'sign-before-marks')
    await second.getByRole('link', { name: '打开本期页面' }).last().click()
    await take(second, '一校完成')
    await take(second, '保密审查', async (dialog) => {
      await dialog.getByLabel(/^可发/).check()
      await dialog.getByRole('button', { name: BASES[0] }).click()
      await look(second, 'secrecy-check')
    })
    await expect(second.getByText(/一校 .*；保密审查 可发 /)).toBeVisible()
    await expect(second.getByRole('button', { name: '保密审查', exact: true })).toHaveCount(0)
    await expect(second.getByRole('button', { name: '另作保密审查结论' })).toBeVisible()
    await expect(publishButton(second)).toHaveClass(/btn--style-primary/)
    await look(second, 'marked-issue')
    await second.goto(`/admin/sign/${issue.id}`)
    await expect(second.getByText(/^一校 /)).toBeVisible()
    await expect(second.getByText(/^保密审查 可发 /)).toBeVisible()
    await look(second, 'sign-after-marks')
    await first.goto(`/admin/collections/issues/${issue.id}`)
    await first.getByRole('button', { name: '发布', exact: true }).click()
    await expect(first.getByRole('button', { name: /^发布并发给 \d+ 个邮箱$/ })).toBeEnabled({
      timeout: 60_000,
    })
  } finally {
    await setRules(admin, OFF)
  }
})

const publishButton = (page: Page) => page.getByRole('button', { name: '发布', exact: true })

const SIGNED_OFF = [
  ['撰稿人', '林小满'],
  ['联系电话', '021-50000000'],
  ['本单位审签人', '何主任'],
  ['审签人职务', '办公室主任'],
] as const

/** A later review waits for what is written on the page; saved, that is another text, which is said and shown at once. */
async function refusesUnsaved(page: Page): Promise<void> {
  await page.getByLabel('标题').fill(CHANGED)
  await page.getByRole('button', { name: '终审通过' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/请先关闭本窗口，保存后再审。.*的初审随之取消/)
  await expect(dialog.getByRole('button', { name: '终审通过' })).toBeDisabled()
  await dialog.getByRole('button', { name: '取消' }).click()
  await save(page)
  await expect(page.locator('.payload-toast-container')).toContainText('的初审已取消，要从头重新审核。')
  await expect(page.locator('.article-standing')).toContainText('待初审')
  await expect(page.getByRole('button', { name: '终审通过' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '初审通过' })).toBeVisible()
}

async function openFromQueue(page: Page): Promise<void> {
  await page.goto('/admin/queue')
  await page.getByRole('rowheader', { name: TITLE }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
}

/** What the page gets at an address, asked as a click on its link asks. */
function opened(page: Page, address: string) {
  return page.evaluate(async (url) => {
    const answer = await fetch(url)
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      kept: answer.headers.get('cache-control'),
      bytes: [...new Uint8Array(await answer.arrayBuffer())],
    }
  }, address)
}

async function setRules(admin: Page, rules: object): Promise<void> {
  const status = await admin.evaluate(async (data) => {
    const headers = { 'Content-Type': 'application/json' }
    return (await fetch('/api/globals/settings', { method: 'POST', headers, body: JSON.stringify(data) }))
      .status
  }, rules)
  expect(status).toBe(200)
}

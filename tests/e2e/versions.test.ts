import { addresses } from './support/addresses'
import { expect, test } from './support/journey'
import { post } from './support/submitIssue'

const MARK = Date.now() % 100_000
/** What a document knows for the program's sake. */
const OF_THE_MACHINE = [
  '编辑所依据的版本',
  '最后修改人',
  '自动保存',
  'ID',
  'baseVersion',
  'editedBy',
  'headline',
]

test('versions say who and when, in Shanghai wherever it is read, and what was changed without what is the machine’s', async ({
  browser,
  logIn,
  look,
}) => {
  const page = await logIn('reviewer1')
  const [before, after] = [`起初的标题${MARK}`, `改过的标题${MARK}`]
  const { id } = await post(page, '/api/articles', { title: before, channel: 'office' })
  try {
    const { at, who } = await page.evaluate(
      async ([article, title]) => {
        const headers = { 'Content-Type': 'application/json' }
        const body = JSON.stringify({ title })
        const changed = await fetch(`/api/articles/${article}`, { method: 'PATCH', headers, body })
        const { doc } = (await changed.json()) as { doc: { updatedAt: string } }
        const me = (await (await fetch('/api/users/me')).json()) as { user: { name: string } }
        return { at: doc.updatedAt, who: me.user.name }
      },
      [id, after] as const,
    )
    const context = await browser.newContext({
      baseURL: addresses().web,
      storageState: await page.context().storageState(),
      timezoneId: 'America/New_York',
      viewport: { width: 1366, height: 900 },
    })
    const abroad = await context.newPage()
    await abroad.goto(`/admin/collections/articles/${id}/versions`, { waitUntil: 'networkidle' })
    const latest = abroad.locator('tbody tr').first()
    await expect(latest).toContainText(shanghaiMinute(at))
    await expect(latest).toContainText(who)
    await latest.getByRole('link').click()
    await abroad.waitForURL(/\/versions\/\d+/)
    const compared = abroad.locator('.view-version')
    // Once: the title on one line is the machine's.
    await expect(compared.getByText(before)).toHaveCount(1)
    await expect(compared.getByText(after)).toHaveCount(1)
    for (const field of OF_THE_MACHINE) await expect(compared).not.toContainText(field)
    await look(abroad, 'versions-abroad')
    await context.close()
  } finally {
    await page.evaluate((article) => fetch(`/api/articles/${article}`, { method: 'DELETE' }), id)
  }
})

function shanghaiMinute(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

import { copyElsewhere } from './support/clipboard'
import { expect, test } from './support/journey'

const WIDTHS = [
  ['desktop', { width: 1366, height: 800 }],
  ['phone', { width: 390, height: 844 }],
] as const

for (const [name, size] of WIDTHS) {
  test(`the office brings its list in from Excel and adds mailboxes at once (${name})`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn('reviewer1', size)
    const place = `${name === 'phone' ? '嘉定' : '青浦'}管理局${Date.now() % 100_000}`
    await page.goto('/admin/collections/recipients')
    await page.getByRole('link', { name: '从 Excel 导入或导出' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('从 Excel 导入报送单位')

    await test.step('cells from the clipboard: what each column is, and what is wrong with which cell', async () => {
      await copyElsewhere(page, {
        text: `类别\t单位名称\t联络信箱\n送\t${place}\tone＠qp.test`,
      })
      await page.getByLabel(/粘贴到这里/).focus()
      await page.keyboard.press('Control+V')
      await page.getByLabel('第 3 列是').selectOption('邮箱')
      await expect(page.getByText('是全角符号')).toBeVisible()
      await expect(page.getByRole('button', { name: /写入/ })).toBeDisabled()
      await look(page, `list-import-${name}`)
    })

    await test.step('is corrected where it stands, and written', async () => {
      await page.getByLabel('第 2 行，邮箱').fill('one@qp.test')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: '写入 1 项' }).click()
      await expect(page.getByRole('status').filter({ hasText: '已写入：新增 1 项' })).toBeVisible()
      await page.getByRole('link', { name: '查看名单' }).click()
      await page.getByRole('row', { name: place }).getByRole('link').click()
      await expect(page.locator('#field-mailboxes__0__email')).toHaveValue('one@qp.test')
    })

    await test.step('several addresses at once', async () => {
      await page.getByLabel('一次加入几个邮箱').fill('张三 two@qp.test；three@qp.test, one@qp.test')
      await page.getByRole('button', { name: '加入' }).click()
      await expect(page.getByText('加入了 2 个邮箱，1 个原来就有')).toBeVisible()
      await look(page, `recipient-mailboxes-${name}`)
      await page.getByRole('button', { name: '保存', exact: true }).click()
      await expect(page.locator('.payload-toast-container')).toContainText(/成功/)
      await page.reload()
      await expect(page.locator('#field-mailboxes__1__name')).toHaveValue('张三')
      await expect(page.locator('#field-mailboxes__2__email')).toHaveValue('three@qp.test')
    })
  })
}

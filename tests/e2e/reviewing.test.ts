import { expect, test } from './support/journey'
import { save, take, typeBody } from './support/desk'

const TITLE = '极兔“凌晨四点的面馆”\n为夜班车队留灯'
const INLINE = TITLE.replace('\n', '')
const TEXT =
  '极兔宝山网点门口的面馆凌晨四点开门，老板娘为夜班车队留着一盏灯。从2025年冬天起，她在墙上挂了一块小黑板，谁爱吃辣、谁不要葱，记得清清楚楚。'
const LINK = 'https://mp.weixin.jianbao.test/s/four-in-the-morning'

test('a reviewer works through the queue: finds a duplicate, sees what was changed, decides, goes on by one key', async ({
  logIn,
  look,
}) => {
  const author = await logIn('jt')
  await submit(author, TITLE, [TEXT])
  await submit(author, '一碗面的守候', ['换了个开头。', TEXT])

  const reviewer = await logIn('reviewer1')
  await reviewer.getByRole('link', { name: '全部待审' }).click()
  await expect(reviewer.getByRole('heading', { level: 1, name: '待审队列' })).toBeVisible()
  const row = reviewer.getByRole('row', { name: /一碗面的守候/ })
  await expect(row).toContainText('极兔')
  await expect(row).toContainText(`与《${INLINE}》相同`)
  await look(reviewer, 'queue')

  await reviewer.getByRole('rowheader', { name: INLINE }).getByRole('link').click()
  const bar = reviewer.getByRole('navigation', { name: '待审队列' })
  await expect(bar).toContainText(/第 \d+ 篇，共 \d+ 篇/)
  await expect(reviewer.getByText('文字与投稿原文一致。')).toBeVisible()
  await typeBody(reviewer, ['文明办补充的一句。'])
  // A key that is typed is a letter, not a command.
  await reviewer.keyboard.press('j')
  const comparison = reviewer.getByRole('region', { name: /与投稿原文对照/ })
  await expect(comparison.locator('ins')).toContainText('文明办补充的一句。')
  await reviewer.keyboard.press('Backspace')
  await save(reviewer)
  await expect(reviewer.getByText('有未保存的修改')).toHaveCount(0)
  await look(reviewer, 'review-comparison')

  // On the page's own heading: nobody types there.
  await reviewer.getByRole('heading', { level: 1 }).click()
  await reviewer.keyboard.press('a')
  await reviewer.getByRole('dialog', { name: '采用' }).getByRole('button', { name: '取消' }).click()
  await take(reviewer, '采用')
  await expect(bar).toContainText(/还有 \d+ 篇待审/)
  await reviewer.keyboard.press('j')
  await expect(reviewer.getByRole('heading', { level: 1 })).toContainText('一碗面的守候')
  const similar = reviewer.getByRole('region', { name: /可能重复/ })
  await similar.getByRole('button', { name: '对照' }).click()
  await expect(similar.locator('mark').first()).toContainText('凌晨四点开门')
  await look(reviewer, 'review-duplicate')
  await take(reviewer, '不采用', async (dialog) => {
    await dialog.getByRole('button', { name: '与已刊发的内容重复。' }).click()
    await expect(dialog.getByLabel('理由（必填）')).toHaveValue('与已刊发的内容重复。')
  })

  // Several at once, of one company.
  await submit(author, '夜班餐车开到分拣线旁', ['热汤在凌晨一点送到。'])
  await submit(author, '一条围巾织给新来的人', ['班组长织了三个晚上。'])
  await reviewer.goto('/admin/queue')
  await reviewer.getByRole('navigation', { name: '按企业筛选' }).getByRole('link', { name: /^极兔/ }).click()
  await expect(reviewer.getByRole('row').filter({ hasText: '申通' })).toHaveCount(0)
  await reviewer.getByRole('checkbox', { name: '选中《夜班餐车开到分拣线旁》' }).check()
  await reviewer.getByRole('checkbox', { name: '选中《一条围巾织给新来的人》' }).check()
  await look(reviewer, 'queue-several')
  await reviewer.setViewportSize({ width: 390, height: 844 })
  const target = await reviewer
    .locator('label')
    .filter({ has: reviewer.getByRole('checkbox') })
    .last()
    .boundingBox()
  expect([target?.width, target?.height]).toEqual([44, 44])
  await look(reviewer, 'queue-several-phone')
  await reviewer.setViewportSize({ width: 1280, height: 800 })
  await reviewer.getByRole('group', { name: '选中的稿件' }).getByRole('button', { name: '退回修改' }).click()
  const several = reviewer.getByRole('dialog', { name: '退回修改 2 篇' })
  await several.getByLabel('理由（必填）').fill('请各补一张照片。')
  await several.getByRole('button', { name: '退回修改' }).click()
  await expect(reviewer.getByText('已退回修改 2 篇。')).toBeVisible()
  await expect(reviewer.getByText('一条围巾织给新来的人')).toHaveCount(0)

  // The author sees what became of the text, and nothing of the queue or of duplicates.
  await author.goto('/admin')
  await author
    .getByRole('link', { name: new RegExp(INLINE) })
    .first()
    .click()
  await expect(author.getByRole('region', { name: /与投稿原文对照/ }).locator('ins')).toContainText(
    '补充的一句',
  )
  await expect(author.getByRole('navigation', { name: '待审队列' })).toHaveCount(0)
  await author.goto('/admin/queue')
  await expect(author).toHaveURL(/\/admin$/)
  // On a telephone no button of the home page is squeezed by the one beside it.
  await reviewer.setViewportSize({ width: 390, height: 844 })
  await reviewer.goto('/admin', { waitUntil: 'networkidle' })
  const beside = await reviewer.getByRole('button', { name: '新建一期' }).boundingBox()
  expect(beside?.height).toBeLessThan(60)
  await look(reviewer, 'home-phone')
})

test('the office registers what it found, is warned of a known link, and finds it by two characters of its text', async ({
  logIn,
  look,
}) => {
  const page = await logIn('reviewer2')
  // The last one is on the page; the first is in the menu, which is shut at this width.
  await page.getByRole('link', { name: '登记稿件' }).last().click()
  await page.getByLabel('署名企业').selectOption({ label: '顺丰' })
  await page.getByLabel('原文链接').fill(`${LINK}?scene=126#rd`)
  await page.getByLabel(/^标题/).fill('顺丰小哥救起落水老人')
  await page.getByLabel(/^正文/).fill('　　昨晚七点，\n顺丰小哥跃入苏州河，把老人托上石阶。')
  await look(page, 'register')
  await page.getByRole('button', { name: '登记并采用' }).click()
  const done = page.getByRole('region', { name: '刚刚登记的稿件' })
  await expect(done).toContainText('已采用')
  await page.getByLabel('原文链接').fill(LINK)
  await expect(page.getByRole('status').filter({ hasText: '已经登记过' })).toContainText(
    '顺丰小哥救起落水老人',
  )
  await look(page, 'register-known-link')

  await page.goto('/admin/collections/articles?search=石阶')
  await expect(page.locator('tbody').getByRole('row')).toHaveCount(1)
  await expect(page.locator('tbody')).toContainText('顺丰小哥救起落水老人')
})

async function submit(
  page: Parameters<typeof save>[0],
  title: string,
  paragraphs: readonly string[],
): Promise<void> {
  await page.goto('/admin/collections/articles/create')
  await page.getByLabel('标题').fill(title)
  await typeBody(page, paragraphs)
  await save(page)
  await take(page, '提交审核')
}

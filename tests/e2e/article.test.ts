import { expect, test } from './support/journey'
import { openFromHome, record, take, typeBody } from './support/desk'

const TITLE = ['申通驿站添了“爱心微波炉”', '夜班小哥吃上热饭']
const INLINE = TITLE.join('')
const REASON = '请写明添置的时间和数量。'

test('an article goes from its author to the reviewer, back with a reason, and is taken', async ({
  logIn,
  look,
}) => {
  const author = await logIn('sto')
  await look(author, 'author-home')
  await author.getByRole('link', { name: '写稿' }).click()
  await author.getByLabel('标题').fill(TITLE.join('\n'))
  await typeBody(author, [
    '申通公司在末端驿站添置微波炉，免费向夜班快递员开放。',
    '站长说：“热饭暖胃，也暖心。”',
  ])
  await look(author, 'author-new-article')
  // Never saved by hand: the step saves it first.
  await take(author, '提交审核')
  await expect(author).toHaveURL(/\/articles\/\d+$/)
  await expect(author.getByText(/来稿，等文明办审核/)).toBeInViewport()
  await expect(author.getByRole('button', { name: '保存', exact: true })).toHaveCount(0)
  await expect(author.getByText(/简报中按此断行排印/)).toBeHidden()
  await look(author, 'author-submitted')

  const reviewer = await logIn('reviewer1')
  await look(reviewer, 'reviewer-home')
  await openFromHome(reviewer, INLINE)
  await expect(record(reviewer)).toContainText('提交审核')
  await look(reviewer, 'reviewer-article')
  await take(reviewer, '退回修改', async (dialog) => {
    const confirm = dialog.getByRole('button', { name: '退回修改', exact: true })
    await expect(confirm).toBeDisabled()
    await dialog.getByLabel('理由（必填）').fill(REASON)
    await look(reviewer, 'reviewer-return-dialog')
  })

  await author.goto('/admin')
  const asked = author.getByRole('region', { name: '请修改后重新提交' })
  await expect(asked).toContainText(REASON)
  await look(author, 'author-home-returned')
  await asked.getByRole('link', { name: INLINE }).click()
  const reason = author.getByRole('region', { name: '已退回，请按下面的理由修改后重新提交' })
  await expect(reason).toContainText(REASON)
  await expect(reason).toContainText('文明办 沈老师')
  await look(author, 'author-returned-article')
  await typeBody(author, ['2025年12月至今，12个站点已各添1台。'])
  await take(author, '提交审核')
  await expect(reason).toHaveCount(0)

  await reviewer.reload()
  await expect(reviewer.locator('[data-lexical-editor="true"]')).toContainText('12个站点已各添1台')
  await take(reviewer, '采用')
  await look(reviewer, 'reviewer-approved')
  const steps = record(reviewer).getByRole('listitem')
  await expect(steps).toHaveCount(4)
  await expect(steps.nth(3)).toContainText(/提交审核.*草稿 → 待审.*申通通讯员/)
  await expect(steps.nth(2)).toContainText(/退回修改.*待审 → 草稿.*文明办 沈老师/)
  await expect(steps.nth(2)).toContainText(REASON)
  await expect(steps.nth(1)).toContainText(/提交审核.*草稿 → 待审.*申通通讯员/)
  await expect(steps.nth(0)).toContainText(/采用.*待审 → 已采用.*文明办 沈老师/)
})

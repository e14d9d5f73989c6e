import { save, take, typeBody } from './support/desk'
import { mailsWith } from './support/inbox'
import { expect, test } from './support/journey'

const TOPIC = `冬季用电安全 ${Date.now() % 100_000}`
const TITLE = `网点给充电棚换了新开关 ${Date.now() % 100_000}`

test('the office asks for articles, an author answers on a telephone, the office sees who did', async ({
  logIn,
  look,
}) => {
  const office = await logIn('reviewer1')
  await office.goto('/admin/collections/solicitations/create')
  await office.getByLabel('主题').fill(TOPIC)
  await office.getByLabel('要求').fill('写一件事，五百字以内，有照片更好。')
  await office.getByLabel('截稿日期').fill('2099-12-10')
  await save(office)
  await look(office, 'solicitation-new')
  await take(office, '发出约稿')
  await expect(office.getByRole('heading', { level: 2, name: /应约情况：7 家中 0 家已交齐/ })).toBeVisible()
  await expect(office.getByText('全部参与统计的企业')).toBeVisible()
  await expect(office.getByLabel('面向全部参与统计的企业')).toHaveCount(0)
  const subject = `【约稿】${TOPIC}（2099年12月10日截稿）`
  // One for each of the demonstration's authors.
  await expect.poll(async () => (await mailsWith(subject)).length).toBe(7)

  const author = await logIn('sf', { width: 390, height: 844 })
  const asked = author.getByRole('listitem').filter({ hasText: TOPIC })
  await expect(asked).toContainText('2099年12月10日截稿')
  await look(author, 'solicitation-phone-home')
  await asked.getByRole('button', { name: '写稿应约' }).click()
  await author.waitForURL(/\/articles\/\d+$/)
  await expect(author.getByRole('heading', { level: 1 })).toHaveText('（未填标题）')
  await author.getByLabel('标题').fill(TITLE)
  await typeBody(author, ['开关装在伸手就够得着的地方，充满了自己断电。'])
  await save(author)
  await take(author, '提交审核')
  await author.goto('/admin')
  await expect(asked.getByRole('link', { name: TITLE })).toBeVisible()

  await office.reload()
  await expect(office.getByRole('heading', { level: 2, name: /应约情况：7 家中 1 家已交齐/ })).toBeVisible()
  await expect(office.getByRole('link', { name: TITLE })).toBeVisible()
  await look(office, 'solicitation-answered')
  await take(office, '结束约稿')
  await author.reload()
  await expect(author.getByText(TOPIC)).toHaveCount(0)
})

test('what a person rarely opens speaks Chinese, too', async ({ logIn, look }) => {
  const office = await logIn('reviewer1')
  for (const [name, path] of [
    ['bounces', 'collections/bounces'],
    ['notices', 'collections/notices'],
    ['transitions', 'collections/transitions'],
    ['solicitations', 'collections/solicitations'],
    ['media', 'collections/media'],
    ['account', 'account'],
  ] as const) {
    await office.goto(`/admin/${path}`)
    await expect(office.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await look(office, `office-${name}`)
  }
  await office.goto('/admin/collections/recipients')
  await office.locator('tbody').getByRole('link').first().click()
  await expect(office.getByRole('heading', { name: '最近的投递' })).toBeVisible()
  await look(office, 'recipient')
  await office.goto('/admin/collections/transitions')
  await office.locator('tbody').getByRole('link').first().click()
  await expect(office.getByLabel('原状态')).toHaveValue(/\p{Script=Han}/u)
  await look(office, 'transition')
})

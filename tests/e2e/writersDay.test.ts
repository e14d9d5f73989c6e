import { askToday, newAuthor, resetPassword } from './support/day/newAuthor'
import { changeMachine, loggedOut, loseNetwork } from './support/day/outages'
import { decided } from './support/day/decided'
import { fivePictures } from './support/day/fivePictures'
import { forgotPassword } from './support/day/forgotPassword'
import { importFiles } from './support/day/importFiles'
import { listAndTable, seePrint, tidy } from './support/day/dressText'
import { pasteAll } from './support/day/pasteAll'
import { printed } from './support/day/printed'
import { editorOf, idOf, LEAD, writeFirst, writeOn } from './support/day/writeFirst'
import { take, typeBody } from './support/desk'
import { expect, type Look, test } from './support/journey'
import { smallTargets } from './support/targets'

const DESK = { width: 1366, height: 800 }
const PHONE = { width: 390, height: 844 }
const GIVEN = 'given-by-the-administrator'
const OWN = 'my-own-words-for-this-office'
const LATER = 'the-words-after-i-forgot-them'

// Each in the office of whichever process is free.
test.describe.configure({ mode: 'parallel' })
// What the browser says of a login that is over, of a file that is none, and of no network.
test.use({ expectedError: /40[0134]|ERR_INTERNET_DISCONNECTED|Failed to fetch/ })

for (const [name, size, other] of [
  ['desktop', DESK, PHONE],
  ['phone', PHONE, DESK],
] as const) {
  test(`an author’s day, from what is asked of her to what was printed (${name})`, async ({
    logIn,
    visit,
    look,
  }) => {
    // A whole day: two dozen screens, two renderings, an issue published.
    test.slow()
    const inspect: Look = async (page, screen) => {
      await look(page, screen)
      if (name === 'desktop') return
      expect.soft(await smallTargets(page), `too small on ${screen}`).toEqual([])
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBe(PHONE.width)
    }
    const isPhone = name === 'phone'
    const seen = { look: inspect, name }
    const topic = `冬季暖心 ${Date.now() % 100_000}`
    const admin = await logIn('admin', DESK)
    const { login, id } = await newAuthor(admin, name)
    const office = await logIn('reviewer1', DESK)
    await askToday(office, topic)

    let page = await logIn(login, size)
    const asked = page.getByRole('listitem').filter({ hasText: topic })
    await expect(asked).toContainText('今天')
    await test.step('imports a .docx and an old .doc', () => importFiles(page, seen))
    await page.goto('/admin', { waitUntil: 'networkidle' })
    await page.clock.install()
    await test.step('begins an article', () => writeFirst(page, seen))
    await test.step('pastes from everywhere', async () => {
      const first = `${LEAD}热饭暖胃，也暖心。站长这样说。`
      await editorOf(page).click()
      await page.keyboard.press('Control+End')
      await pasteAll(page, { first, ...seen })
    })
    await test.step('writes a list and a table', () => listAndTable(page))
    const captions = await test.step('puts pictures in', () => fivePictures(page, seen))
    await test.step('loses the network', () => loseNetwork(page))
    await test.step('is logged out in mid-sentence', async () => {
      await writeOn(page, '开头。')
      await resetPassword(admin, id, GIVEN)
      await loggedOut(page, { given: GIVEN, own: OWN, ...seen })
    })
    await test.step('changes the machine', async () => {
      page = await changeMachine(page, { visit: () => visit(other), login, password: OWN, ...seen })
    })
    await test.step('has it tidied', () => tidy(page, seen))
    await test.step('sees how it prints', () => seePrint(page, seen))
    const article = idOf(page)
    await test.step('submits it, and it is decided', () => decided(page, { office, ...seen }))
    await test.step('finds it printed', async () => {
      const signer = await logIn('reviewer2', DESK)
      const reader = await visit(PHONE)
      await printed(page, { article, captions, office, signer, reader, ...seen })
    })
    await test.step('answers what is asked on its last day', async () => {
      const line = page.getByRole('listitem').filter({ hasText: topic })
      await line.getByRole('button', { name: '写稿应约' }).click()
      await page.waitForURL(/\/articles\/\d+$/)
      await page.getByLabel('标题').fill(isPhone ? '应约在手机上写' : '应约在桌前写')
      await typeBody(page, ['网点门口多了一盏灯。'])
      await take(page, '提交审核')
      await page.goto('/admin')
      await expect(line).toContainText('已应约')
    })
    await test.step('forgets her password', () => forgotPassword(page, { login, password: LATER, ...seen }))
  })
}

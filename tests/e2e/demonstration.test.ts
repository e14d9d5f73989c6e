import { expect, test } from './support/journey'
import { openFromHome, take } from './support/desk'
import { announcedMails, delivered, fetched, untilDelivered } from './support/publishing'

const ISSUE = '2026年第1期（总第536期）'

test('the demonstration issue is one click before its mailboxes', async ({ logIn, look }) => {
  const page = await logIn('reviewer2')
  await openFromHome(page, ISSUE)
  await look(page, 'demonstration-issue')
  let total = 0
  let clicked = 0
  await take(page, '发布', async (dialog) => {
    await expect(dialog).toContainText(ISSUE)
    await expect(dialog).toContainText('10 篇')
    total = await announcedMails(page)
    await look(page, 'demonstration-publish-dialog')
    clicked = Date.now()
  })
  await untilDelivered({ issue: ISSUE, total })
  const seconds = (Date.now() - clicked) / 1000
  console.log(`published, printed and ${total} mails in the inbox: ${seconds.toFixed(1)} s`)

  await delivered(page, { issue: ISSUE, total })
  const link = page.getByRole('link', { name: '打开 PDF' })
  const pdf = await fetched(page, (await link.getAttribute('href')) ?? '')
  expect(pdf).toEqual({ type: 'application/pdf', start: '%PDF-' })
  await look(page, 'demonstration-published')
})

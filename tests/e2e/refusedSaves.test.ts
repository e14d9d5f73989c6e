import type { Locator, Page, Request, Route } from '@playwright/test'
import { PASSWORD } from './support/addresses'
import { expect, test } from './support/journey'
import { FORMS, type Form } from './support/refusedForms'
import { post } from './support/submitIssue'

const DESK = { width: 1366, height: 900 }

test.use({ expectedError: /status of 40[039]/ })

for (const who of ['admin', 'reviewer1', 'sto'] as const) {
  test(`a save that is refused shows its field at once, and can be tried again (${who})`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn(who, DESK)
    const made: string[] = []
    try {
      for (const [name, form] of Object.entries(FORMS)) {
        if (form.who !== who) continue
        await test.step(name, async () => {
          await open(page, form, made)
          await refuseAndMend(page, form, () => look(page, `refused-${form.slug ?? who}-${form.field}`))
        })
      }
    } finally {
      // Not from its own page, which goes on asking for it.
      await page.goto('/admin', { waitUntil: 'networkidle' })
      for (const address of made) await page.evaluate((path) => fetch(path, { method: 'DELETE' }), address)
    }
  })
}

test('a field that a step brings up is shown with what was refused of it, however soon after the step the save comes', async ({
  logIn,
  look,
}) => {
  const page = await logIn('reviewer1', DESK)
  const made: string[] = []
  try {
    const form = {
      ...FORMS.批示,
      who: 'reviewer1',
      field: 'closed',
      bad: '',
      good: '',
      fault: '办结要写明办理情况。',
    } as const
    for (const wait of [50, 150, 250, 350]) {
      await open(page, form, made)
      // Payload asks which fields there are 250 ms after the step.
      await page.evaluate(async (milliseconds) => {
        document.querySelector<HTMLInputElement>('#field-closed')?.click()
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
        document.querySelector<HTMLButtonElement>('#action-save')?.click()
      }, wait)
      const fault = faultOf(page, page.locator('#field-outcome'))
      await expect(fault).toContainText(form.fault)
      await untilQuiet(page)
      await expect(fault).toContainText(form.fault)
    }
    await look(page, 'refused-hidden-field')
  } finally {
    await page.goto('/admin', { waitUntil: 'networkidle' })
    for (const address of made) await page.evaluate((path) => fetch(path, { method: 'DELETE' }), address)
  }
})

test('a new password that is refused is said to be, for as long as it stands in its field', async ({
  logIn,
  look,
}) => {
  const page = await logIn('reviewer1', DESK)
  await page.goto('/admin/account')
  await expect(page.locator('form[data-form-ready="true"]').first()).toBeVisible()
  await page.getByRole('button', { name: '更改密码' }).click()
  const password = page.locator('#field-password')
  // The one in use.
  for (const field of [password, page.locator('#field-confirm-password')]) await field.fill(PASSWORD)
  await page.locator('#field-presentPassword').fill(PASSWORD)
  // Payload checks a field some time after its last key.
  await untilQuiet(page)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const said = page.locator('form').getByText('新密码和当前密码一样')
  await expect(said.first()).toBeVisible()
  // What the server says of the form then knows nothing of the refusal.
  await untilQuiet(page)
  await expect(said).toBeVisible()
  await look(page, 'refused-password')
  await password.press('End')
  await password.pressSequentially('!')
  await expect(said).toHaveCount(0)
})

/** Opens the form, on a document of its own where it is one of many: its address in the API is added to `made`. */
async function open(page: Page, { slug, path, data }: Form, made: string[]): Promise<void> {
  const id = slug && (await post(page, `/api/${slug}`, (await data?.(page)) ?? {})).id
  if (id) made.push(`/api/${slug}/${id}`)
  await page.goto(path ?? `/admin/collections/${slug}/${id}`)
  await expect(page.locator('form[data-form-ready="true"]').first()).toBeVisible()
}

async function refuseAndMend(page: Page, form: Form, seen: () => Promise<void>): Promise<void> {
  const held = await holdAnswers(page)
  const field = page.locator(`#field-${form.field.replaceAll('.', '__')}`)
  const fault = faultOf(page, field)
  const save = page.getByRole('button', { name: '保存', exact: true })
  await scrollTo(page, field)
  await type(field, form.bad)
  await save.click()
  await expect(fault).toContainText(form.fault)
  // What the server says of the last key comes later than its refusal; nor does the page go on asking about that.
  await held.answer()
  await expect(fault).toContainText(form.fault)
  await expect(save).toBeEnabled()
  await seen()
  await type(field, form.good)
  const saved = page.waitForResponse((answer) => isSave(answer.request()) && answer.ok())
  await save.click()
  await saved
  await expect(fault).toHaveCount(0)
}

/** Until the page has asked the server nothing about its form for a second. */
async function untilQuiet(page: Page): Promise<void> {
  let asked = 0
  let before = -1
  const note = (request: Request) => {
    if ('next-action' in request.headers()) asked += 1
  }
  const isQuiet = () => {
    const same = asked === before
    before = asked
    return same
  }
  page.on('request', note)
  await expect.poll(isQuiet, { intervals: [1_000], message: 'the page goes on asking' }).toBe(true)
  page.off('request', note)
}

/** Payload draws what is far below the window when one comes near. */
async function scrollTo(page: Page, field: Locator): Promise<void> {
  const isThere = async () => {
    if ((await field.count()) > 0) return true
    await page.mouse.wheel(0, 600)
    return false
  }
  await expect.poll(isThere).toBe(true)
}

/** As a person does: the last key is just before what comes next. */
async function type(field: Locator, text: string): Promise<void> {
  if ((await field.getAttribute('type')) === 'date') return field.fill(text)
  await field.fill('')
  await field.pressSequentially(text)
}

/** What is said at a field: in the innermost box of a field around it. */
function faultOf(page: Page, field: Locator): Locator {
  return page.locator('.field-type').filter({ has: field }).last().locator('.field-error')
}

/** Neither what a page keeps of itself, nor a token that is made anew. */
function isSave(request: Request): boolean {
  const { pathname } = new URL(request.url())
  const isDocument = pathname.startsWith('/api/') && !/payload-preferences|refresh-token/.test(pathname)
  return isDocument && ['PATCH', 'POST'].includes(request.method())
}

/** Holds what the server says of the form while somebody types in it, until `answer` is called; that resolves when all is said. */
async function holdAnswers(page: Page): Promise<{ answer: () => Promise<void> }> {
  let isHeld = true
  const waiting: Route[] = []
  await page.route('**/admin/**', async (route) => {
    const isForm = route.request().method() === 'POST' && 'next-action' in route.request().headers()
    if (isForm && isHeld) waiting.push(route)
    else await route.continue()
  })
  return {
    answer: async () => {
      isHeld = false
      await Promise.all(waiting.map((route) => route.continue()))
      await untilQuiet(page)
      await page.unrouteAll({ behavior: 'wait' })
    },
  }
}

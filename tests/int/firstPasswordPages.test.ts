import { createLocalReq, getAccessResults } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { archiveView } from '@/collections/archiveView'
import { officeViews } from '@/collections/officeViews'
import type { User } from '@/payload-types'
import { ignoreStyleSheets } from '../support/ignoreStyleSheets'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  ignoreStyleSheets()
  office = await openOffice()
})
afterAll(() => office.close())

function pathOf(component: unknown): string {
  if (typeof component !== 'string') throw new Error('a page that is not named by its path')
  return component
}

const { changePassword, ...views } = { ...officeViews, ...archiveView }
const DASHBOARD = '/components/dashboard/Dashboard#Dashboard'
const PAGES = [DASHBOARD, ...Object.values(views).map(({ Component }) => pathOf(Component))]

/** Where a page sends this person; null when it is drawn. */
async function sentTo(component: string, user: User): Promise<string | null> {
  const [file = '', name = ''] = component.split('#')
  const { [name]: draw } = await import(/* @vite-ignore */ `${process.cwd()}/src${file}.tsx`)
  const permissions = { collections: { users: { create: true } } }
  const initPageResult = { req: { user, payload: office.payload }, permissions }
  const params = { segments: ['lists', 'users'] }
  try {
    await draw({ initPageResult, params, searchParams: {} })
    return null
  } catch (error) {
    const [kind, , to = null] = String(Object(error).digest).split(';')
    return kind === 'NEXT_REDIRECT' ? to : null
  }
}

it('each page of our own leads to the form by the account, whatever the token says', async () => {
  expect(changePassword?.Component).toContain('ChangePasswordPage')
  expect(PAGES.length).toBeGreaterThan(10)
  const { user } = office.signer
  for (const page of PAGES) {
    expect([page, await sentTo(page, { ...user, mustChangePassword: true })]).toEqual([
      page,
      '/admin/change-password',
    ])
    expect([page, await sentTo(page, user)]).not.toEqual([page, '/admin/change-password'])
  }
})

it('a form’s fields are drawn for nobody who must change a password: some read for themselves', async () => {
  const { formState } = await import('@/components/writing/formState')
  const user = { ...office.signer.user, mustChangePassword: true, collection: 'users' as const }
  const req = await createLocalReq({ user }, office.payload)
  const asked = {
    req,
    collectionSlug: 'issues',
    schemaPath: 'issues',
    importMap: {},
    cookies: new Map<string, string>(),
    permissions: await getAccessResults({ req }),
    formState: {},
  }
  await expect(formState(asked)).rejects.toThrow('改成自己的')
})

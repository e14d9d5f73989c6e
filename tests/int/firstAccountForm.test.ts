import { createLocalReq, getAccessResults } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { ignoreStyleSheets } from '../support/ignoreStyleSheets'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  ignoreStyleSheets()
  office = await openOffice()
  await poolOf(office.payload).query('delete from notices; delete from users')
})
afterAll(() => office.close())

it('is drawn by a process whose first question about it was what somebody had typed', async () => {
  const { formState } = await import('@/components/writing/formState')
  const { buildFormState } = await import('@payloadcms/ui/utilities/buildFormState')
  const req = await createLocalReq({}, office.payload)
  req.user = null
  // Of the panel's own components, which no test can draw, there are none.
  office.payload.importMap = {}
  const typed = {
    req,
    collectionSlug: 'users',
    schemaPath: 'users',
    operation: 'create' as const,
    importMap: {},
    cookies: new Map<string, string>(),
    permissions: await getAccessResults({ req }),
    formState: {},
    docPermissions: { create: true, read: true, update: true, fields: true },
    docPreferences: { fields: {} },
  }
  expect(await formState(typed)).toHaveProperty('state.name')
  // As the page of the first account asks.
  const page = { ...typed, mockRSCs: true, renderAllFields: true, skipClientConfigAuth: true }
  expect(await buildFormState(page as never)).toHaveProperty('state.name.customComponents')
})

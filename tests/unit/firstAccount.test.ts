import { readFileSync } from 'node:fs'
import type { Field, TypedUser } from 'payload'
import { expect, it } from 'vitest'
import { Users } from '@/collections/Users'

const CONTEXT = { blockData: {}, operation: 'create', path: [] } as const

/** What of an account's own fields the panel shows, with what stands in a new one. */
function shown(user: TypedUser | null): string[] {
  const { fields } = Users
  const asks = ({ admin }: Field) => !(admin && 'hidden' in admin && admin.hidden === true)
  const data = { role: 'author' }
  return fields.flatMap((field) => {
    if (!('name' in field) || field.type === 'ui' || !asks(field)) return []
    const isOn = field.admin?.condition?.(data, data, { ...CONTEXT, user } as never) ?? true
    return isOn ? [field.name] : []
  })
}

it('the first account’s form asks for nothing that is not its own to choose', () => {
  // Beside address and password, which are Payload's; the present password is asked for on one's own account alone.
  const asked = shown(null)
  // Payload would take a column of a required field with a condition for one that may be empty.
  expect(asked).toEqual(['setupToken', 'presentPassword', 'name', 'role', 'company'])
  const rule = /\.create-first-user \.given-by-admin \{\s*display: none;/
  expect(readFileSync('src/app/(payload)/admin.css', 'utf8')).toMatch(rule)
  for (const name of ['role', 'company']) {
    const field = Users.fields.find((each) => 'name' in each && each.name === name)
    expect(field?.admin).toMatchObject({ className: 'given-by-admin' })
  }
})

it('an administrator’s form for another account asks for all of it', () => {
  const admin = { collection: 'users', role: 'admin' } as TypedUser
  expect(shown(admin)).toEqual(expect.arrayContaining(['name', 'active', 'role', 'company', 'notices']))
})

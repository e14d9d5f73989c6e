import type { Payload, PayloadRequest } from 'payload'
import type { Role } from '@/domain/workflow/transition'
import type { User } from '@/payload-types'
import { COMPANIES } from './content/companies'
import type { CompanyKey } from './content/types'

type Person = User & { collection: 'users' }

export type People = {
  admin: Person
  reviewers: [Person, Person]
  authors: Record<CompanyKey, Person>
  companies: Record<CompanyKey, number>
}

const STAFF = [
  { local: 'admin', name: '系统管理员', role: 'admin' },
  { local: 'reviewer1', name: '文明办 沈老师', role: 'reviewer' },
  { local: 'reviewer2', name: '文明办 顾老师', role: 'reviewer' },
] as const satisfies { local: string; name: string; role: Role }[]

/** The companies and the demonstration accounts, one author for each company. */
export async function seedPeople({
  req,
  password,
}: {
  req: PayloadRequest
  password: string
}): Promise<People> {
  const { payload } = req
  const options = { depth: 0, req, overrideAccess: true } as const // there is nobody yet to ask
  const user = async (
    local: string,
    data: { name: string; role: Role; company?: number },
  ): Promise<Person> => {
    const made = await payload.create({
      collection: 'users',
      data: { ...data, email: `${local}@jianbao.test`, password },
      ...options,
    })
    return { ...made, collection: 'users' }
  }
  const [admin, first, second] = [
    await user('admin', STAFF[0]),
    await user('reviewer1', STAFF[1]),
    await user('reviewer2', STAFF[2]),
  ]
  const authors: Partial<People['authors']> = {}
  const companies: Partial<People['companies']> = {}
  for (const { key, ...company } of COMPANIES) {
    const { id } = await payload.create({
      collection: 'companies',
      data: { ...company, active: true },
      ...options,
    })
    companies[key] = id
    authors[key] = await user(key, { name: `${company.shortName}通讯员`, role: 'author', company: id })
  }
  return {
    admin,
    reviewers: [first, second],
    authors: authors as People['authors'],
    companies: companies as People['companies'],
  }
}

/** A second start may bring another DEMO_PASSWORD: the demonstration accounts follow it. */
export async function keepPasswords(payload: Payload, { password }: { password: string }): Promise<void> {
  const isCurrent = await payload
    .login({ collection: 'users', data: { email: 'admin@jianbao.test', password } })
    .then(() => true)
    .catch(() => false)
  if (isCurrent) return
  await payload.update({
    collection: 'users',
    where: {
      email: {
        in: [...STAFF.map(({ local }) => local), ...COMPANIES.map(({ key }) => key)].map(
          (local) => `${local}@jianbao.test`,
        ),
      },
    },
    data: { password, loginAttempts: 0, lockUntil: null },
    depth: 0,
    overrideAccess: true,
  })
}

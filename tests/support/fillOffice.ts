import { writeFile } from 'node:fs/promises'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import config from '@payload-config'
import type { Role } from '@/domain/workflow/transition'
import { poolOf } from '@/db/poolOf'
import type { Company } from '@/payload-types'
import { PASSWORD, signIn, type SignedIn } from './people'

/** The companies and people that every office of a test begins with, with their sessions. */
export type OfficeFound = {
  companies: { sto: Company; yto: Company }
  people: Record<Name, SignedIn>
}
type Name =
  'expired' | 'author' | 'colleague' | 'rival' | 'reviewer' | 'reviewer2' | 'signer' | 'admin' | 'auditor'

async function fillOffice(payload: Payload, sanitized: SanitizedConfig): Promise<OfficeFound> {
  const sto = await addCompany(payload, { name: '申通快递有限公司', shortName: '申通', order: 1 })
  const yto = await addCompany(payload, { name: '圆通速递有限公司', shortName: '圆通', order: 2 })
  const person = async (name: Name, role: Role, company?: Company) => {
    const email = `${name}@jianbao.test`
    await payload.create({
      collection: 'users',
      data: { name, role, company: company?.id, email, password: PASSWORD },
      overrideAccess: true,
    })
    return signIn(sanitized, { email })
  }
  const expired = await person('expired', 'signer')
  await poolOf(payload).query('delete from users_sessions where _parent_id = $1', [expired.user.id])
  return {
    companies: { sto, yto },
    people: {
      expired,
      author: await person('author', 'author', sto),
      colleague: await person('colleague', 'author', sto),
      rival: await person('rival', 'author', yto),
      reviewer: await person('reviewer', 'reviewer'),
      reviewer2: await person('reviewer2', 'reviewer'),
      signer: await person('signer', 'signer'),
      admin: await person('admin', 'admin'),
      auditor: await person('auditor', 'auditor'),
    },
  }
}

async function addCompany(payload: Payload, data: { name: string; shortName: string; order: number }) {
  return payload.create({ collection: 'companies', data, overrideAccess: true })
}

// Run once for a test run, in a process of its own: the database it is given becomes the one that offices are copies of.
const [file = ''] = process.argv.slice(2)
const sanitized = await config
const payload = await getPayload({ config: sanitized })
await writeFile(file, JSON.stringify(await fillOffice(payload, sanitized)))
await payload.destroy()
process.exit(0)

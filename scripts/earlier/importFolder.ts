import { readFile } from 'node:fs/promises'
import { createLocalReq, getPayload, type Payload } from 'payload'
import type { EarlierProposal } from '@/domain/answers/earlierIssues'
import type { PersonRequest } from '@/access/personRequest'
import type { User } from '@/payload-types'
import { type EarlierFile, unpacked } from '@/services/earlier/earlierFiles'
import { planEarlier, writeEarlier } from '@/services/earlier/importEarlier'
import { ClearError } from '../process/clearError'
import config from '../../payload.config'
import type { FolderFile } from './listFolder'

/** What became of a folder's files, and in whose name. @throws ClearError where there is nobody to do it */
export async function importFolder(
  found: readonly FolderFile[],
  { email, write }: { email: string | undefined; write: boolean },
): Promise<{ proposals: EarlierProposal[]; person: string }> {
  const payload = await getPayload({ config, disableOnInit: true })
  const user = await findPerson(payload, email)
  const req = (await createLocalReq({ user }, payload)) as PersonRequest
  const files: EarlierFile[] = []
  for (const file of found) files.push(...(await filesOf(file)))
  const context = { req, now: new Date(), told: progress(files.length, write) }
  const proposals = write
    ? await writeEarlier(files, { corrected: undefined }, context)
    : await planEarlier(files, context)
  await payload.destroy()
  return { proposals, person: `${user.name}（${user.email}）` }
}

/** One at a time is in memory; of a .zip all of it, for it is small. */
async function filesOf({ path, name }: FolderFile): Promise<EarlierFile[]> {
  if (!/\.zip$/i.test(name)) return [{ name, open: () => readFile(path) }]
  return unpacked([{ name, bytes: await readFile(path) }])
}

/** Whoever is named; else a reviewer, else an administrator: the record says who filed an issue. */
async function findPerson(
  payload: Payload,
  email: string | undefined,
): Promise<User & { collection: 'users' }> {
  for (const role of ['reviewer', 'admin'] as const) {
    const { docs } = await payload.find({
      collection: 'users',
      where: {
        and: [
          { role: { equals: role } },
          { active: { not_equals: false } },
          ...(email ? [{ email: { equals: email } }] : []),
        ],
      },
      sort: 'id',
      limit: 1,
      depth: 0,
      overrideAccess: true, // whoever starts this has the database in hand
    })
    const [user] = docs
    if (user) return { ...user, collection: 'users' }
  }
  throw new ClearError(
    email
      ? `没有启用中的审核或管理员账号“${email}”。请用 --as 写一个能补录的账号的邮箱。`
      : '还没有审核或管理员账号。请先建立账号，补录要记在一个人名下。',
  )
}

function progress(count: number, write: boolean) {
  if (!process.stderr.isTTY) return undefined
  return (done: number, file: string) =>
    process.stderr.write(`\r\u001b[K${write ? '写入' : '读取'} ${done}/${count} ${file}`)
}

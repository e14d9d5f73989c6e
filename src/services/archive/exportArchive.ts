import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { PersonRequest } from '@/access/personRequest'
import { requireReader } from '@/access/requireStaff'
import type { ArchiveJob } from '@/archive/archiveJob'
import { runArchive } from '@/archive/pool/runArchive'
import { poolOf } from '@/db/poolOf'
import { createGate } from '@/docx/pool/gate'
import { RETENTIONS } from '@/domain/archivalCode'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { readsRecord } from '@/domain/workflow/standing'
import { ownProgram } from '@/env/ownProgram'
import type { Setting } from '@/payload-types'
import { recordApart } from '../audit/recordAudit'
import { archivedIssues, type PublishedIssue, type Wanted } from './archivedIssues'
import { type Codes, layOutIssue } from './layOutIssue'

const LIMITS = {
  processorMs: 300_000,
  memoryMB: 768,
  program: ownProgram('src/archive/pool/archiveChild.ts'),
}
const TARGET = 'package.zip'
const GATE = {
  atOnce: 1,
  waiting: 2,
  busy: { code: 'archive-busy', message: '正在生成另一个归档数据包，请过几分钟再试。' },
}

// On globalThis, because Next's dev server loads modules anew.
const holder = globalThis as typeof globalThis & { jianbaoArchiveGate?: ReturnType<typeof createGate> }

export type Package = { stream: Readable; bytes: number; name: string }

/**
 * One issue, or a year's, as a package for the archive: made by a process of its own in a folder of its own, which is gone
 * before the first byte is sent.
 * @throws RuleError forbidden | notFound | conflict | invalid | busy
 */
export async function exportArchive(wanted: Wanted, { req }: { req: PersonRequest }): Promise<Package> {
  requireReader(req)
  const issues = await archivedIssues(poolOf(req.payload), wanted)
  const through = (holder.jianbaoArchiveGate ??= createGate(GATE))
  const made = await through(() => make(issues, { wanted, req }))
  const detail = { package: made.name }
  const document = 'issue' in wanted ? wanted.issue : undefined
  await recordApart({ event: 'list-downloaded', collection: 'issues', document, detail }, { req })
  return made
}

async function make(
  issues: [PublishedIssue, ...PublishedIssue[]],
  { wanted, req }: { wanted: Wanted; req: PersonRequest },
): Promise<Package> {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true })
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-archive-'))
  try {
    const name = 'issue' in wanted ? issues[0].name : `${wanted.year}年简报`
    const job = await jobOf(issues, { folder, name, settings, req })
    await runArchive(job, LIMITS)
    const file = await open(join(folder, TARGET))
    const { size } = await file.stat()
    return { stream: file.createReadStream(), bytes: size, name: `${name} 归档数据包.zip` }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function jobOf(
  issues: [PublishedIssue, ...PublishedIssue[]],
  { folder, name, settings, req }: { folder: string; name: string; settings: Setting; req: PersonRequest },
): Promise<ArchiveJob> {
  const { retention, archivalCodePattern: pattern } = settings
  const fonds = { name: settings.fondsName || settings.editor, number: settings.fondsNumber ?? '' }
  const codes: Codes = { pattern, retention, fondsNumber: fonds.number }
  const packed: ArchiveJob['issues'] = []
  const hasOfd = settings.archiveOfd === true
  for (const issue of issues) packed.push(await layOutIssue(issue, { folder, codes, hasOfd, req }))
  return {
    folder,
    target: TARGET,
    name,
    fonds,
    retention: RETENTIONS[retention].zh,
    day: lastDay(issues),
    issues: packed,
    hasAudit: readsRecord(req.user),
    hasOfd,
  }
}

function lastDay(issues: [PublishedIssue, ...PublishedIssue[]]): string {
  const times = issues.flatMap(({ revisions }) => revisions.map(({ publishedAt }) => publishedAt.getTime()))
  return dayInShanghai(new Date(Math.max(...times)))
}

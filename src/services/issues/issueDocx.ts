import type { Payload } from 'payload'
import type { PersonRequest } from '@/access/personRequest'
import { createGate } from '@/docx/pool/gate'
import { runBrief } from '@/docx/pool/runBrief'
import { briefFileName } from '@/domain/brief/briefFileName'
import type { IssueView } from '@/domain/brief/issueView'
import { ownProgram } from '@/env/ownProgram'
import type { Download } from '../files/download'
import { readImages } from '../print/readImages'
import { readDraftView } from './readDraftView'
import { wordPages } from './wordPages'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const LIMITS = {
  processorMs: 60_000,
  memoryMB: 512,
  program: ownProgram('src/docx/pool/briefChild.ts'),
}
const GATE = {
  atOnce: 1,
  waiting: 6,
  busy: { code: 'word-busy', message: '现在生成 Word 文档的人较多，请过一会儿再试。' },
}

// On globalThis, because Next's dev server loads modules anew.
const holder = globalThis as typeof globalThis & { jianbaoWordGate?: ReturnType<typeof createGate> }

/**
 * The issue as a Word document to work on: a published one as it was frozen, any other as it is now.
 * @throws RuleError forbidden | notFound | invalid | busy
 */
export async function issueDocx(id: number, { req }: { req: PersonRequest }): Promise<Download> {
  const { issue, view } = await readDraftView(id, { req })
  const name = briefFileName(view).replace(/\.pdf$/, '.docx')
  const bytes = await wordCopy(view, req)
  return { bytes, name: issue.status === 'published' ? name : `草稿 ${name}`, type: TYPE }
}

/** Written in a process of its own. @throws RuleError invalid | busy */
export async function wordCopy(view: IssueView, { payload }: { payload: Payload }): Promise<Buffer> {
  const through = (holder.jianbaoWordGate ??= createGate(GATE))
  const images = await readImages(view, { payload })
  const articlePages = await wordPages(view, images)
  return through(() => runBrief({ view, images, articlePages }, LIMITS))
}

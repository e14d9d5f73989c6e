import { isBlank } from '@/domain/text/isBlank'
import type { ArticleBody } from '@/domain/article/lexical/nodes'
import type { ImportAnswer } from '@/domain/answers/made'
import { normalizeTitle } from '@/domain/title'
import { ownProgram } from '@/env/ownProgram'
import type { Imported, ImportedImage } from '@/docx/imported'
import { fileKind, isOld } from '@/docx/fileKind'
import { DOCX_LIMITS } from '@/docx/limits'
import { convertOld } from '@/docx/office/convertOld'
import { createGate } from '@/docx/pool/gate'
import { runImport } from '@/docx/pool/runImport'
import type { Article } from '@/payload-types'
import { env } from '@/env/readEnv'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { knowClean } from '../files/requireClean'
import { recordAudit } from '../audit/recordAudit'

const LONGEST_TITLE = 200

// Two cores are shared with whoever reads and writes. On globalThis, because Next's dev server loads modules anew.
const holder = globalThis as typeof globalThis & {
  jianbaoImportGate?: ReturnType<typeof createGate>
  jianbaoOfficeGate?: ReturnType<typeof createGate>
}
const LIMITS = {
  processorMs: 30_000,
  memoryMB: 512,
  program: ownProgram('src/docx/pool/importChild.ts'),
}
const OFFICE_LIMITS = { timeoutMs: 60_000, memoryMB: 1024 }
const EXTENSION = /\.(?:docx|docm|dotx|doc|dot|wps|wpt|rtf|odt)$/i

export type ImportedArticle = ImportAnswer & { doc: Article }

/**
 * A draft of the person's own from a Word file: its images become images of the library, under the same checks as any
 * other, and all of it comes or nothing.
 * @throws RuleError invalid | busy
 */
export async function importArticle(
  { file, name }: { file: Buffer; name: string },
  { req }: { req: PersonRequest },
): Promise<ImportedArticle> {
  const through = (holder.jianbaoImportGate ??= createGate({ atOnce: 2, waiting: 6 }))
  const document = await asDocx(file)
  const imported = await through(() => runImport(document, LIMITS))
  const { title, warnings } = titled(imported, name)
  const doc = await inTransaction(req, async () => {
    const ids = await storeImages(imported.images, { req })
    const article = await req.payload.create({
      collection: 'articles',
      data: { title, body: withImages(imported.body, ids), channel: 'submission' },
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
    })
    const entry = { event: 'article-imported', collection: 'articles', document: article.id } as const
    await recordAudit({ ...entry, detail: { file: name.slice(0, 200) } }, { req })
    return article
  })
  return { doc, warnings }
}

/** A file of another format by LibreOffice, one at a time, where the office has one. */
async function asDocx(file: Buffer): Promise<Buffer> {
  const kind = fileKind(file)
  const { SOFFICE_PATH } = env()
  if (!isOld(kind) || SOFFICE_PATH === undefined || file.length > DOCX_LIMITS.fileBytes) return file
  const through = (holder.jianbaoOfficeGate ??= createGate({ atOnce: 1, waiting: 4 }))
  return through(() => convertOld(file, kind, { ...OFFICE_LIMITS, sofficePath: SOFFICE_PATH }))
}

/** A file is named after its article more often than not. */
function titled({ title, warnings }: Imported, name: string): Pick<Imported, 'title' | 'warnings'> {
  if (!isBlank(title)) return { title: normalizeTitle(title), warnings }
  const fromName = normalizeTitle(name.replace(EXTENSION, '')).slice(0, LONGEST_TITLE)
  return { title: fromName, warnings: ['没有认出标题，暂用文件名，请核对。', ...warnings] }
}

export async function storeImages(
  images: readonly ImportedImage[],
  { req }: { req: PersonRequest },
): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const [index, { key, bytes, type, alt }] of images.entries()) {
    const extension = type === 'image/png' ? 'png' : 'jpg'
    knowClean(bytes)
    const { id } = await req.payload.create({
      collection: 'media',
      data: { alt: alt.slice(0, LONGEST_TITLE) },
      file: { data: bytes, mimetype: type, name: `word-${index + 1}.${extension}`, size: bytes.length },
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
    })
    ids.set(key, id)
  }
  // Payload leaves the last file on the request, where the article's own hooks would find it.
  delete req.file
  return ids
}

export function withImages(body: ArticleBody, ids: ReadonlyMap<string, number>): Article['body'] {
  const children = body.root.children.map((node) =>
    node.type === 'upload' ? { ...node, value: ids.get(String(node.value)) ?? node.value } : node,
  )
  return { root: { ...body.root, children } }
}

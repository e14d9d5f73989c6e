import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { PersonRequest } from '@/access/personRequest'
import type { PackedFile, PackedIssue } from '@/archive/archiveJob'
import { pdfConformance } from '@/archive/pdfConformance'
import { poolOf } from '@/db/poolOf'
import { archivalCode, type Retention } from '@/domain/archivalCode'
import { readsRecord } from '@/domain/workflow/standing'
import { deliveryLedger } from '../deliveries/closingReport'
import { readStoredFile } from '../files/readStoredFile'
import { releaseSheetPdf } from '../issues/releaseSheetFile'
import { wordPages } from '../issues/wordPages'
import { printPool } from '../print/printPool'
import { readImages } from '../print/readImages'
import { withPrintErrors } from '../print/withPrintErrors'
import type { PublishedIssue, Revision } from './archivedIssues'
import { auditCsv, transitionsCsv } from './issueRecords'

export type Codes = { pattern: string; fondsNumber: string; retention: Retention }

/** Lays the files of one issue into the job's folder, one at a time, and says where they belong in the package. */
export async function layOutIssue(
  issue: PublishedIssue,
  { folder, codes, hasOfd, req }: { folder: string; codes: Codes; hasOfd: boolean; req: PersonRequest },
): Promise<PackedIssue> {
  const latest = issue.revisions.at(-1)
  if (!latest) throw new Error(`issue ${issue.id} was published without a revision`)
  const place = issue.name.replace(/[\\/:*?"<>|]+/g, ' ').trim()
  const files: PackedFile[] = []
  const lay = async (name: string, bytes: Buffer, format: string): Promise<string> => {
    const source = `${issue.id}-${files.length}`
    await writeFile(join(folder, source), bytes)
    files.push({ path: `${place}/${name}`, source, format })
    return source
  }
  let view = ''
  for (const revision of issue.revisions) {
    const { pdf } = revision
    // A filed issue was printed before there was this program.
    const isOurs = !issue.filed || revision.revision > 1
    if (pdf) {
      const bytes = await readStoredFile({ collection: 'pdfs', filename: pdf })
      await lay(`正文-第${revision.revision}版.pdf`, bytes, pdfConformance(bytes))
    }
    if (hasOfd && isOurs) await lay(`正文-第${revision.revision}版.ofd`, await ofdOf(revision, req), 'OFD')
    view = await lay(`定稿-第${revision.revision}版.json`, json(revision), 'JSON')
  }
  if (issue.original) {
    const bytes = await readStoredFile({ collection: 'originals', filename: issue.original })
    await lay(`原件${extname(issue.original)}`, bytes, extname(issue.original).slice(1).toUpperCase())
  }
  const sheet = { issue: issue.id, view: latest.view }
  if (!issue.filed) await lay('发稿单.pdf', await releaseSheetPdf(sheet, { req }), 'PDF')
  const db = poolOf(req.payload)
  const articles = latest.view.articles.map(({ id }) => Number(id)).filter(Number.isSafeInteger)
  await lay('流转记录.csv', await transitionsCsv(db, { issue: issue.id, articles }), 'CSV')
  if (!issue.filed) await lay('投递台账.csv', await deliveryLedger(issue.id, { req }), 'CSV')
  if (readsRecord(req.user)) await lay('审计摘录.csv', await auditCsv(db, issue.id), 'CSV')
  const images = await readImages(latest.view, req)
  return {
    folder: place,
    files,
    view,
    images: await layImages(images, { folder, issue: issue.id }),
    articlePages: await wordPages(latest.view, images),
    facts: factsOf(issue, latest, codes),
  }
}

/** What was mailed, where it was. */
async function ofdOf({ view, ofd }: Revision, req: PersonRequest): Promise<Buffer> {
  if (ofd) return readStoredFile({ collection: 'ofds', filename: ofd })
  const images = await readImages(view, req)
  return withPrintErrors(() => printPool().ofd({ view, images }))
}

function factsOf(issue: PublishedIssue, { view, revision }: Revision, codes: Codes): PackedIssue['facts'] {
  const { year, number, totalNumber, filed } = issue
  return {
    archivalCode: archivalCode(codes.pattern, { ...codes, year, number, totalNumber }),
    title: `${view.masthead.nameLines.join('')} ${view.masthead.issueLine}`,
    issueLine: view.masthead.issueLine,
    year,
    totalNumber,
    responsible: view.masthead.editor,
    date: view.metadata.date,
    secrecy: view.secrecy ?? '未标注',
    revision,
    filed,
  }
}

async function layImages(
  images: Readonly<Record<string, Buffer>>,
  { folder, issue }: { folder: string; issue: number },
): Promise<Record<string, string>> {
  const laid: Record<string, string> = {}
  for (const [key, bytes] of Object.entries(images)) {
    laid[key] = `${issue}-image-${key}`
    await writeFile(join(folder, laid[key]), bytes)
  }
  return laid
}

const json = ({ frozen }: Revision): Buffer => Buffer.from(`${JSON.stringify(frozen, null, 2)}\n`)

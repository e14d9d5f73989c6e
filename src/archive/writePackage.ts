import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeBrief } from '@/docx/brief/writeBrief'
import { issueViewSchema } from '@/domain/brief/issueView'
import type { ArchiveJob, PackedIssue } from './archiveJob'
import { catalogueXml, type Listed } from './catalogue'
import { digestsOf } from './digests'
import { explanationText } from './explanation'
import { metadataXml } from './metadata'
import { CATALOGUE, EXPLANATION, METADATA, REPORT, SEAL, VIEW_SCHEMA, WORD_COPY } from './packageNames'
import { createReport, viewSchema } from './report'
import { createZip } from './zipWriter'

/**
 * The package of a job, written to its target. Seconds of processor time for a year's issues: run it in the archive process
 * (pool/runArchive). @throws RuleError invalid, for an issue whose pictures cannot be shown
 */
export async function writePackage(job: ArchiveJob): Promise<void> {
  const zip = createZip(join(job.folder, job.target), job.day)
  const report = createReport(job)
  const listed: Listed[] = []
  const put = (path: string, bytes: Buffer, format: string): Listed => {
    report.look({ path, bytes })
    zip.add(path, bytes)
    const file = { path, bytes: bytes.length, format, ...digestsOf(bytes) }
    listed.push(file)
    return file
  }
  put(EXPLANATION, explanationText(job), 'TXT')
  put(VIEW_SCHEMA, viewSchema(), 'JSON Schema')
  for (const issue of job.issues) {
    const files: Listed[] = []
    for (const { path, source, format } of issue.files)
      files.push(put(path, await readFile(join(job.folder, source)), format))
    files.push(put(`${issue.folder}/${WORD_COPY}`, await wordCopy(issue, job.folder), 'OOXML'))
    put(`${issue.folder}/${METADATA}`, metadataXml(issue, { ...job, files }), 'XML')
  }
  put(REPORT, report.xml(), 'XML')
  const catalogue = catalogueXml(job.name, listed)
  zip.add(CATALOGUE, catalogue)
  const { sha256, sm3 } = digestsOf(catalogue)
  zip.add(SEAL, Buffer.from(`SHA-256 ${sha256}\r\nSM3 ${sm3}\r\n`))
  zip.close()
}

async function wordCopy(issue: PackedIssue, folder: string): Promise<Buffer> {
  const read = (source: string): Promise<Buffer> => readFile(join(folder, source))
  const view = issueViewSchema.parse(JSON.parse((await read(issue.view)).toString('utf8')))
  const images: Record<string, Buffer> = {}
  for (const [key, source] of Object.entries(issue.images)) images[key] = await read(source)
  return writeBrief({ view, images, articlePages: issue.articlePages })
}

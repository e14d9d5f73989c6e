import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { submittedIssue } from './articles'
import type { Office } from './office'

const PDF = Buffer.from('%PDF-1.4\nxref\n0 0\ntrailer <<>>\n%%EOF\n')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A PDF of an issue, an original, a scan and a picture, newly kept: the path of each below `/api/`, as its document names it. */
export async function keptFiles(office: Office): Promise<string[]> {
  const issue = await submittedIssue(office)
  const file = { data: PDF, mimetype: 'application/pdf', name: 'issue.pdf', size: PDF.length }
  const pdf = await office.payload.create({ collection: 'pdfs', data: { issue, revision: 99 }, file })
  const sent = async (collection: string, sentFile: File): Promise<string> => {
    const form = new FormData()
    form.set('file', sentFile)
    const answer = await office.reviewer.send(collection, { method: 'POST', body: form })
    expect([collection, answer.status]).toEqual([collection, 201])
    return (await answer.json()).doc.url
  }
  const urls = [
    String(pdf.url),
    await sent('originals', new File([new Uint8Array(PDF)], 'earlier.pdf', { type: 'application/pdf' })),
    await sent('scans', new File([new Uint8Array(PDF)], 'signed.pdf', { type: 'application/pdf' })),
    await sent('media', new File([new Uint8Array(PNG)], 'picture.png', { type: 'image/png' })),
  ]
  return urls.map((url) => url.split('/api/')[1] ?? '')
}

/** A folder of the test file's own for what it keeps. Before its office opens. */
export async function ownFiles(): Promise<void> {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-kept-'))
}

import type { IssueView } from './issueView'

/** What the PDF of a brief is called when it leaves the house; a correction says so, so that nobody mixes the two up. */
export function briefFileName({ masthead, correction }: Pick<IssueView, 'masthead' | 'correction'>): string {
  const name = `${masthead.nameLines.join('')}${masthead.issueLine}`
  return `${fileNameSafe(`${correction ? '（更正）' : ''}${name}`)}.pdf`
}

/** What the OFD beside it is called. */
export function ofdFileName(pdfName: string): string {
  return pdfName.replace(/\.pdf$/, '.ofd')
}

/** Characters that Windows forbids in file names, and control characters, become spaces. */
function fileNameSafe(name: string): string {
  // eslint-disable-next-line no-control-regex
  return name.replace(/[\u0000-\u001f\u007f\\/:*?"<>|]+/g, ' ').trim()
}

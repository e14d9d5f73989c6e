import type { DocumentProps } from 'react-pdf'

/** The open PDF, as react-pdf hands it over. */
export type OpenPdf = Parameters<NonNullable<DocumentProps['onLoadSuccess']>>[0]

/** The page, counted from 1, that the bookmark of this title leads to; undefined when there is none. */
export async function pageOfTitle(pdf: OpenPdf, title: string): Promise<number | undefined> {
  const outline = (await pdf.getOutline()) ?? []
  const entry = outline.find((item) => squeeze(item.title) === squeeze(title))
  const destination =
    typeof entry?.dest === 'string' ? await pdf.getDestination(entry.dest) : (entry?.dest ?? null)
  const page: unknown = destination?.[0]
  if (typeof page === 'number') return page + 1
  return isReference(page) ? (await pdf.getPageIndex(page)) + 1 : undefined
}

function squeeze(title: string): string {
  return title.replace(/\s+/g, '')
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
}

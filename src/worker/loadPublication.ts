import type { Payload } from 'payload'
import type { IssueMailInput } from '@/mail/issueMail/composeIssueMail'
import { letterheadSchema } from '@/mail/letterhead'
import { issueViewSchema } from '@/domain/brief/issueView'
import { readStoredFile } from '@/services/files/readStoredFile'

/**
 * Everything the mail of a publication is made of, as it was frozen; its OFD where that is wanted and could be made.
 * @throws Error while there is no PDF
 */
export async function loadPublication(
  { id, withOfd }: { id: number; withOfd: boolean },
  { payload }: { payload: Payload },
): Promise<IssueMailInput> {
  // The worker is no person: it carries out what a reviewer published.
  const publication = await payload.findByID({
    collection: 'publications',
    id,
    depth: 1,
    overrideAccess: true,
  })
  const { pdf, ofd } = publication
  if (typeof pdf !== 'object' || !pdf?.filename) throw new Error(`publication ${id} has no PDF`)
  return {
    view: issueViewSchema.parse(publication.view),
    letterhead: letterheadSchema.parse(publication.mail),
    publishedAt: new Date(publication.publishedAt),
    pages: publication.pages ?? undefined,
    pdf: await readStoredFile({ collection: 'pdfs', filename: pdf.filename }),
    ofd:
      withOfd && typeof ofd === 'object' && ofd?.filename
        ? await readStoredFile({ collection: 'ofds', filename: ofd.filename })
        : undefined,
  }
}

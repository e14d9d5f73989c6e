import type { Payload, PayloadRequest } from 'payload'
import type { IssueView } from '@/domain/brief/issueView'
import type { RenderClaim } from './renderClaim'

const KEPT = {
  pdfs: { extension: 'pdf', mimetype: 'application/pdf' },
  ofds: { extension: 'ofd', mimetype: 'application/ofd' },
} as const

/** Keeps what was made of a publication, in the transaction of `req`. @returns its id */
export async function keepFile(
  {
    claim,
    view,
    bytes,
    collection,
  }: { claim: RenderClaim; view: IssueView; bytes: Buffer; collection: keyof typeof KEPT },
  { payload, req }: { payload: Payload; req: PayloadRequest },
): Promise<number> {
  const { extension, mimetype } = KEPT[collection]
  const { id } = await payload.create({
    collection,
    data: { issue: claim.issue_id, revision: claim.revision },
    file: { data: bytes, mimetype, name: `${storedName(claim, view)}.${extension}`, size: bytes.length },
    depth: 0,
    req,
    overrideAccess: true, // the worker is no person; nobody else may write here
  })
  return id
}

/** ASCII, because it is a path in stores and URLs; people get the Chinese name with the download and in the mail. */
function storedName({ revision, issue_id }: RenderClaim, view: IssueView): string {
  return `brief-${view.metadata.date}-${issue_id}${revision > 1 ? `-r${revision}` : ''}`
}

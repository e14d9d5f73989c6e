import type { BeforeDocumentControlsServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { wasSubmitted } from '@/services/issues/wasSubmitted'
import { IssueButtons } from './IssueButtons'

/** The buttons above an issue, by what the record says of it. */
export async function IssueActions({
  id,
  payload,
}: BeforeDocumentControlsServerProps & { id?: number | string }) {
  const wasSent = id !== undefined && (await wasSubmitted(poolOf(payload), Number(id)))
  return <IssueButtons wasSubmitted={wasSent} />
}

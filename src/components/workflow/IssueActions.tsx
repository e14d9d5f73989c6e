import type { BeforeDocumentControlsServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { mainStep } from '@/domain/workflow/mainStep'
import { readIssueStanding } from '@/services/desk/readIssueStanding'
import { IssueButtons } from './IssueButtons'

/** The buttons above an issue, by what is kept and recorded of it. */
export async function IssueActions({
  id,
  payload,
}: BeforeDocumentControlsServerProps & { id?: number | string }) {
  const standing = id === undefined ? undefined : await readIssueStanding(poolOf(payload), Number(id))
  return (
    <IssueButtons
      wasSubmitted={standing?.wasSubmitted === true}
      main={standing ? mainStep(standing) : undefined}
    />
  )
}

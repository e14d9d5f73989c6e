import type { CollectionBeforeChangeHook } from 'payload'
import type { Solicitation } from '@/payload-types'
import { hasWorkflowGrant } from '@/services/workflowContext'

/** Keeps what only the workflow sets: the state, and, once it went out, whom it was sent to and how much it asked of them. */
export const guardSolicitation: CollectionBeforeChangeHook<Solicitation> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') return { ...data, status: 'draft', openedAt: null }
  if (!originalDoc || hasWorkflowGrant(req, { collection: 'solicitations', id: originalDoc.id })) return data
  const { status, openedAt, everyCompany, companies, wanted, dueDays } = originalDoc
  const audience = openedAt ? { everyCompany, companies, wanted, dueDays } : {}
  return { ...data, ...audience, status, openedAt }
}

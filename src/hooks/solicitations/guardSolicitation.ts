import type { CollectionBeforeChangeHook } from 'payload'
import type { Solicitation } from '@/payload-types'
import { hasWorkflowGrant } from '@/services/workflowContext'

/** Keeps what only the workflow sets: the state, and, once it went out, whom it was sent to. */
export const guardSolicitation: CollectionBeforeChangeHook<Solicitation> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') return { ...data, status: 'draft', openedAt: null }
  if (!originalDoc || hasWorkflowGrant(req, { collection: 'solicitations', id: originalDoc.id })) return data
  const { status, openedAt, everyCompany, companies } = originalDoc
  const audience = openedAt ? { everyCompany, companies } : {}
  return { ...data, ...audience, status, openedAt }
}

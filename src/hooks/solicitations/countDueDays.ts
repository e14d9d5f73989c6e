import type { CollectionBeforeValidateHook } from 'payload'
import { MOST_DUE_DAYS } from '@/domain/solicitation'
import type { Solicitation } from '@/payload-types'
import { hasWorkflowGrant } from '@/services/workflowContext'
import { dueAfter } from '@/services/solicitations/dueAfter'

/**
 * A request that gives so many working days is due that many after the day it goes out; until then its day is counted from the
 * last save. Once it went out, its day is a day like another.
 */
export const countDueDays: CollectionBeforeValidateHook<Solicitation> = async ({
  data,
  originalDoc,
  req,
}) => {
  // The step that sends it out has counted by its own clock.
  if (originalDoc && hasWorkflowGrant(req, { collection: 'solicitations', id: originalDoc.id })) return data
  const days = data?.dueDays ?? null
  if (!data || !isGiven(days)) return data
  if (originalDoc?.openedAt) return { ...data, due: data.due || originalDoc.due }
  return { ...data, due: await dueAfter(days, { req, now: new Date() }) }
}

function isGiven(days: unknown): days is number {
  return Number.isSafeInteger(days) && Number(days) >= 1 && Number(days) <= MOST_DUE_DAYS
}

import type { CollectionAfterChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { requirePerson } from '@/access/personRequest'
import { givenMarks, hasMarks } from '@/services/issues/issueMarks'
import { stepOf } from '@/services/issues/issueStep'
import { recordMarksLapsed } from '@/services/issues/lapseMarks'

/**
 * Who sends an issue back takes its marks away, and so does who marks other pages than those before: on record, with whose they
 * were, and those people are told.
 */
export const endMarks: CollectionAfterChangeHook<Issue> = async ({ doc, previousDoc, req }) => {
  const step = stepOf(req, doc.id)
  const fallen =
    step?.action === 'return' ? { ...givenMarks(previousDoc), why: '本期退回编辑' } : step?.fallen
  if (!step || !fallen || !hasMarks(fallen)) return doc
  const { why, ...marks } = fallen
  // What is due after a mark is told with that mark (tellMarkers).
  const isDueTold = step.action !== 'return'
  const lapse = { issue: doc, fallen: marks, why, isDueTold }
  await recordMarksLapsed(lapse, { req: requirePerson(req), now: step.now })
  return doc
}

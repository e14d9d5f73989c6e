import type { CollectionBeforeChangeHook } from 'payload'
import { startOfDay } from '@/domain/shanghaiDate'
import { isRefusing } from '@/domain/stages/secrecy'
import type { Issue } from '@/payload-types'
import { hasMarks } from '@/services/issues/issueMarks'
import { type IssueStep, stepOf } from '@/services/issues/issueStep'
import { UNMARKED } from '@/services/issues/unmarked'
import { UNSCHEDULED } from '@/services/issues/unscheduled'

/** Keeps on the issue what a step leaves there: who sent it to sign-off and when, when it is to be published and when it was, as which revision. */
export const stampStep: CollectionBeforeChangeHook<Issue> = ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  switch (step?.action) {
    case 'submit':
      return { ...data, submittedBy: req.user?.id, submittedAt: step.now.toISOString() }
    case 'return':
      return { ...data, submittedBy: null, submittedAt: null, ...UNSCHEDULED, ...UNMARKED }
    case 'publish':
      return { ...data, publishedAt: step.now.toISOString(), revision: 1, ...UNSCHEDULED }
    case 'schedule':
      return {
        ...data,
        publishAt: step.at?.toISOString(),
        scheduledBy: req.user?.id,
        scheduledContent: step.signed,
      }
    case 'unschedule':
      return { ...data, ...UNSCHEDULED }
    case 'firstProof':
    case 'secondProof':
    case 'thirdProof':
    case 'secrecyCheck':
      return { ...data, ...step.marked, ...(endsSchedule(step) && UNSCHEDULED) }
    case 'file':
      // When it came out, as far as anybody knows: lists by time have it in its place, not among today's.
      return {
        ...data,
        publishedAt: startOfDay(data.date ?? originalDoc?.date ?? '').toISOString(),
        revision: 1,
      }
    default:
      return data
  }
}

/** What may not go out, or has other pages than were signed, does not wait for its minute. */
function endsSchedule({ marked, fallen }: IssueStep): boolean {
  return isRefusing(marked?.secrecyVerdict) || (fallen !== undefined && hasMarks(fallen))
}

import type { CollectionBeforeChangeHook } from 'payload'
import { startOfDay } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import { stepOf } from '@/services/issues/issueStep'

/** Keeps on the issue what a step leaves there: who sent it to sign-off and when, when it was published, as which revision. */
export const stampStep: CollectionBeforeChangeHook<Issue> = ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  switch (step?.action) {
    case 'submit':
      return { ...data, submittedBy: req.user?.id, submittedAt: step.now.toISOString() }
    case 'return':
      return { ...data, submittedBy: null, submittedAt: null }
    case 'publish':
      return { ...data, publishedAt: step.now.toISOString(), revision: 1 }
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

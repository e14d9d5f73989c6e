import type { CollectionConfig } from 'payload'
import { allOf, anyOf, where } from './compose'
import { anybodyLoggedIn, isReviewer, ownCompany, ownCompanyVersions, ownWriting } from './rules'

const notYetSubmitted = where({
  and: [{ status: { equals: 'draft' } }, { firstSubmittedAt: { exists: false } }],
})
const isDraft = where({ status: { equals: 'draft' } })
// What the office registered from elsewhere is the office's, whichever company it is credited to.
const submission = where({ channel: { equals: 'submission' } })
const cameIn = where({ status: { in: ['review', 'approved'] } })

/** Who may do what with an article: authors with their company's while it is a draft, the office with what came in. */
export const articleAccess = {
  create: anybodyLoggedIn,
  read: anyOf(isReviewer, ownCompany),
  readVersions: anyOf(isReviewer, ownCompanyVersions),
  update: anyOf(
    allOf(isReviewer, anyOf(cameIn, allOf(isDraft, ownWriting))),
    allOf(ownCompany, submission, isDraft),
  ),
  delete: anyOf(
    allOf(isReviewer, notYetSubmitted, ownWriting),
    allOf(ownCompany, submission, notYetSubmitted),
  ),
} satisfies CollectionConfig['access']

import type { CollectionConfig } from 'payload'
import { allOf, anyOf, where } from './compose'
import {
  isAdmin,
  isReviewer,
  isWriter,
  ownCompany,
  ownCompanyVersions,
  ownWriting,
  readsOffice,
} from './rules'

const notYetSubmitted = where({
  and: [{ status: { equals: 'draft' } }, { firstSubmittedAt: { exists: false } }],
})
// What administrators see whose duties are separated from the content.
const isPublished = where({ status: { equals: 'published' } })
const isDraft = where({ status: { equals: 'draft' } })
// What the office registered from elsewhere is the office's, whichever company it is credited to.
const submission = where({ channel: { equals: 'submission' } })
const cameIn = where({ status: { in: ['review', 'approved'] } })

/** Who may do what with an article: authors with their company's while it is a draft, the office with what came in. */
export const articleAccess = {
  create: isWriter,
  read: anyOf(readsOffice, allOf(isAdmin, isPublished), ownCompany),
  readVersions: anyOf(readsOffice, ownCompanyVersions),
  update: anyOf(
    allOf(isReviewer, anyOf(cameIn, allOf(isDraft, ownWriting))),
    allOf(ownCompany, submission, isDraft),
  ),
  delete: anyOf(
    allOf(isReviewer, notYetSubmitted, ownWriting),
    allOf(ownCompany, submission, notYetSubmitted),
  ),
} satisfies CollectionConfig['access']

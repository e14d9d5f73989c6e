import type { Payload } from 'payload'
import { anyOf } from './compose'
import { isReviewer, nobody, type Rule } from './rules'

/** The person's own locks on documents being edited. */
const ownLocks: Rule = ({ req }) => (req.user ? { 'user.value': { equals: req.user.id } } : false)

/**
 * Payload keeps 'who is editing what' in a collection that anybody logged in may read and write, so that an author
 * could see what the office has open and lock it out. The panel itself writes there with access control skipped, and
 * reads as the person who opens a document: whoever works in the office is told who has it.
 */
export function guardDocumentLocks(payload: Payload): void {
  const { access } = payload.collections['payload-locked-documents'].config
  Object.assign(access, {
    create: nobody,
    read: anyOf(isReviewer, ownLocks),
    update: nobody,
    delete: ownLocks,
  })
}

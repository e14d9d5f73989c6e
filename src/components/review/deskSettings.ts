import type { Payload, TypedUser } from 'payload'
import { cache } from 'react'

/** What of the settings an article's page wants, read once for the whole page. */
export const deskSettings = cache((payload: Payload, user: TypedUser | null | undefined) =>
  payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: {
      returnPhrases: true,
      rejectPhrases: true,
      proofread: true,
      reviewStages: true,
      differentPeople: true,
    },
    user,
    overrideAccess: false,
  }),
)

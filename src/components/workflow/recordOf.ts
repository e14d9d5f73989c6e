import type { PayloadRequest } from 'payload'
import { cache } from 'react'
import { readTransitions } from '@/services/desk/readTransitions'

/** The record of the document on the page, read once for all that shows something of it. */
export const recordOf = cache((collection: string, id: number | string, req: PayloadRequest) =>
  readTransitions({ collection, id }, { req }),
)

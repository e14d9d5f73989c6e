import type { CollectionBeforeChangeHook } from 'payload'
import { companyOf } from '@/access/rules'
import type { Media } from '@/payload-types'

/** An author's image belongs to the author's company, for good. */
export const ownMedia: CollectionBeforeChangeHook<Media> = ({ data, operation, originalDoc, req }) =>
  operation === 'create'
    ? { ...data, company: companyOf(req.user) ?? null }
    : { ...data, company: originalDoc?.company ?? null }

import type { CollectionBeforeChangeHook } from 'payload'
import { companyOf } from '@/access/rules'
import type { Scan } from '@/payload-types'

/** An author's scan belongs to the author's company, for good; the office's to no company, whose authors never see it. */
export const ownScan: CollectionBeforeChangeHook<Scan> = ({ data, operation, originalDoc, req }) => {
  const company = operation === 'create' ? companyOf(req.user) : originalDoc?.company
  return { ...data, company: company ?? null }
}

import type { CollectionBeforeChangeHook } from 'payload'
import type { Exemption } from '@/payload-types'

/** Who let it stand. */
export const signExemption: CollectionBeforeChangeHook<Exemption> = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, byName: req.user?.name ?? null } : data

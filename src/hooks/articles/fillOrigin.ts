import type { CollectionBeforeValidateHook } from 'payload'
import { companyOf } from '@/access/rules'
import { normalizeTitle } from '@/domain/title'

/** An author writes for the own company and by submission, whatever the request says. */
export const fillOrigin: CollectionBeforeValidateHook = ({ data, req }) => {
  if (!data) return data
  const titled = typeof data.title === 'string' ? { ...data, title: normalizeTitle(data.title) } : data
  if (req.user?.role !== 'author') return titled
  const origin = { company: companyOf(req.user), channel: 'submission', sourceUrl: null }
  return { ...titled, ...origin }
}

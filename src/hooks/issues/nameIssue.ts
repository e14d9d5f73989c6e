import type { CollectionBeforeChangeHook } from 'payload'
import { issueName } from '@/domain/issueName'
import type { Issue } from '@/payload-types'

/** Keeps the printed name beside the numbers, so that lists and relationship fields can show and search it. */
export const nameIssue: CollectionBeforeChangeHook<Issue> = ({ data, originalDoc }) => {
  const { year, number, totalNumber } = { ...originalDoc, ...data }
  if (!year || !number || !totalNumber) return data
  return { ...data, name: issueName({ year, number, totalNumber }) }
}

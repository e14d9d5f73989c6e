import type { CollectionBeforeChangeHook } from 'payload'
import { isNumbered, issueName } from '@/domain/issueName'
import type { Issue } from '@/payload-types'

/** Keeps the printed name beside the numbers, so that lists and relationship fields can show and search it. */
export const nameIssue: CollectionBeforeChangeHook<Issue> = ({ data, originalDoc }) => {
  const { year, number, totalNumber, series } = { ...originalDoc, ...data }
  const numbers = { year, number, totalNumber, series }
  return isNumbered(numbers) ? { ...data, name: issueName({ ...numbers, totalNumber }) } : data
}

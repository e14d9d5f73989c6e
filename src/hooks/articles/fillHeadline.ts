import type { CollectionBeforeChangeHook } from 'payload'
import { titleInline } from '@/domain/title'
import type { Article } from '@/payload-types'

/** Keeps the title as one line beside the title as it is printed. */
export const fillHeadline: CollectionBeforeChangeHook<Article> = ({ data, originalDoc }) => ({
  ...data,
  headline: titleInline(data.title ?? originalDoc?.title ?? ''),
})

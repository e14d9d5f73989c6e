import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '@/payload-types'
import { isQuietSave } from './isQuietSave'

/** Each version says whether the form wrote it by itself. */
export const markQuietSave: CollectionBeforeChangeHook<Article> = ({ data, req }) => ({
  ...data,
  savedQuietly: isQuietSave(req),
})

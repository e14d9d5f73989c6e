import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '@/payload-types'
import { isQuietSave } from './isQuietSave'

/** Each version says who wrote it, and whether that was the form by itself. */
export const signVersion: CollectionBeforeChangeHook<Article> = ({ data, originalDoc, req }) => ({
  ...data,
  editedBy: req.user?.id ?? originalDoc?.editedBy ?? null,
  savedQuietly: isQuietSave(req),
})

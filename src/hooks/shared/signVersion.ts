import type { CollectionBeforeChangeHook } from 'payload'
import type { Article, Issue } from '@/payload-types'

/** Each version says who wrote it; what no person wrote (a worker's) says who did last. */
export const signVersion: CollectionBeforeChangeHook<Article | Issue> = ({ data, originalDoc, req }) => ({
  ...data,
  editedBy: req.user?.id ?? originalDoc?.editedBy ?? null,
})

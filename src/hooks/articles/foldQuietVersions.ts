import sql from 'sql-template-tag'
import type { CollectionAfterChangeHook } from 'payload'
import type { Article } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { isQuietSave } from './isQuietSave'

/**
 * An hour of writing is not a thousand versions: a quiet save takes the place of the same person's last quiet save of
 * the same draft, for ten minutes from the first of them. What a person saved or submitted is never taken away.
 */
export const foldQuietVersions: CollectionAfterChangeHook<Article> = async ({ doc, operation, req }) => {
  if (operation !== 'update' || !isQuietSave(req) || doc.status !== 'draft' || !req.user) return doc
  await (
    await currentTransaction(req)
  ).query(sql`
      with latest as (
        select id, created_at, version_edited_by_id, version_saved_quietly, version_status
          from _articles_v where parent_id = ${doc.id} order by id desc limit 2
      ), replaced as (
        delete from _articles_v
         where id = (select min(id) from latest having count(*) = 2)
           and version_saved_quietly and version_edited_by_id = ${req.user.id} and version_status = 'draft'
           and created_at > now() - interval '10 minutes'
        returning created_at
      )
      update _articles_v set created_at = replaced.created_at
        from replaced where _articles_v.id = (select max(id) from latest)`)
  return doc
}

import type { Db } from '@/db/db'
import sql from 'sql-template-tag'

import type { PlaceInQueue } from '@/domain/answers/placeInQueue'

/** Where an article stands among those that wait. For staff: the caller has checked. */
export async function readPlaceInQueue(database: Db, { id }: { id: number }): Promise<PlaceInQueue> {
  // What was never submitted stands before all: its next is the oldest.
  const { rows } = await database.query<PlaceInQueue>(sql`
      with here as (
        select id, status, coalesce(first_submitted_at, '-infinity') as since from articles where id = ${id}
      ), waiting as (
        select id, headline, first_submitted_at as since from articles where status = 'review'
      )
      select (select count(*)::int from waiting) as total,
             (select count(*)::int from waiting w where (w.since, w.id) <= (here.since, here.id)
                and here.status = 'review') as position,
             (select json_build_object('id', w.id, 'headline', w.headline) from waiting w
               where (w.since, w.id) < (here.since, here.id) order by w.since desc, w.id desc limit 1) as previous,
             (select json_build_object('id', w.id, 'headline', w.headline) from waiting w
               where (w.since, w.id) > (here.since, here.id) order by w.since, w.id limit 1) as next
        from here`)
  const place = rows[0] ?? { total: 0, position: null, previous: null, next: null }
  return { ...place, position: place.position || null }
}

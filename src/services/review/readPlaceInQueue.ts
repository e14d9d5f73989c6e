import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import type { PlaceInQueue } from '@/domain/answers/placeInQueue'
import { BEGUN, goesOn } from '../desk/stages'

/** Where an article stands among those that wait, as this person has them (readQueue). For staff: the caller has checked. */
export async function readPlaceInQueue(
  database: Db,
  { id, person }: { id: number; person: number | undefined },
): Promise<PlaceInQueue> {
  // What was never submitted stands before all, as does what left the review, of which nobody knows any more how far it was: the next is
  // the first that waits. What was just taken stands where it waited.
  const { rows } = await database.query<PlaceInQueue>(sql`
      with here as (
        select a.id, a.status, not (case when a.status = 'review' then ${goesOn(person)} else ${BEGUN} or left_it.is_out end) as later,
               case when left_it.is_out then '-infinity' else coalesce(a.first_submitted_at, '-infinity') end as since
          from articles a left join settings s on true,
               lateral (select coalesce(s.review_stages, 1) > 1 and a.status <> 'review' and a.reviews is null as is_out) left_it
         where a.id = ${id}
      ), waiting as (
        select a.id, a.headline, not ${goesOn(person)} as later, a.first_submitted_at as since
          from articles a left join settings s on true where a.status = 'review'
      )
      select (select count(*)::int from waiting) as total,
             (select count(*)::int from waiting w where (w.later, w.since, w.id) <= (here.later, here.since, here.id)
                and here.status = 'review') as position,
             (select json_build_object('id', w.id, 'headline', w.headline) from waiting w
               where (w.later, w.since, w.id) < (here.later, here.since, here.id)
               order by w.later desc, w.since desc, w.id desc limit 1) as previous,
             (select json_build_object('id', w.id, 'headline', w.headline) from waiting w
               where (w.later, w.since, w.id) > (here.later, here.since, here.id)
               order by w.later, w.since, w.id limit 1) as next
        from here`)
  const place = rows[0] ?? { total: 0, position: null, previous: null, next: null }
  return { ...place, position: place.position || null }
}

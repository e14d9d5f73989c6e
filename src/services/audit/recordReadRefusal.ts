import sql from 'sql-template-tag'
import type { PayloadRequest } from 'payload'
import { poolOf } from '@/db/poolOf'
import { recordApart } from './recordAudit'

/** Who asks for one thing again and again is on record once in so many minutes: the record is not for filling. */
const ONCE_IN_MINUTES = 10

/** A reading that was refused, by its path; what is merely not there for the person (404) is not known to be a try. */
export async function recordReadRefusal(path: string, { req }: { req: PayloadRequest }): Promise<void> {
  const { rowCount } = await poolOf(req.payload).query(sql`
    select from audit where actor = ${req.user?.id ?? null} and event = 'read-refused' and detail ->> 'path' = ${path}
      and at > now() - make_interval(mins => ${ONCE_IN_MINUTES}) limit 1`)
  if (rowCount) return
  await recordApart({ event: 'read-refused', outcome: 'refused', detail: { path } }, { req })
}

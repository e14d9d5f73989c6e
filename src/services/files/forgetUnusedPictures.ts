import sql from 'sql-template-tag'
import { createLocalReq, type Payload } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { poolOf } from '@/db/poolOf'
import { inTransaction } from '@/db/transaction'
import { recordAudit } from '../audit/recordAudit'
import { unusedPictures } from './unusedPictures'

/** A draft is written within days; what its author kept aside for longer can be uploaded again. */
export const UNUSED_DAYS = 30
/** All texts are read once to find the unused among so many pictures, and once more for each that goes. */
const LOOKED_AT = 500

type Old = { id: number; filename: string | null; created: Date }

/**
 * Deletes, file and all, one by one, the pictures that were uploaded more than 30 days before `now` and stand nowhere:
 * in no article, no version, nothing published. Each is put on record. For the worker to call now and then.
 * @returns false: nothing waits for more of it
 */
export async function forgetUnusedPictures({
  payload,
  now,
  signal,
}: {
  payload: Payload
  now: Date
  /** Stops between two pictures. */
  signal?: AbortSignal
}): Promise<boolean> {
  const pool = poolOf(payload)
  let after = 0
  for (;;) {
    const { rows } = await pool.query<Old>(sql`
      select id, filename, created_at as created from media
       where created_at < ${now}::timestamptz - make_interval(days => ${UNUSED_DAYS}) and id > ${after}
       order by id limit ${LOOKED_AT}`)
    const last = rows.at(-1)
    if (!last) return false
    const unused = new Set(
      await unusedPictures(
        pool,
        rows.map(({ id }) => id),
      ),
    )
    for (const picture of rows.filter(({ id }) => unused.has(id))) {
      if (signal?.aborted) return false
      await forget(picture, payload)
    }
    if (signal?.aborted) return false
    after = last.id
  }
}

async function forget({ id, filename, created }: Old, payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await inTransaction(req, async () => {
      const entry = {
        event: 'picture-deleted',
        collection: 'media',
        document: id,
        detail: { filename, created },
      } as const
      await recordAudit(entry, { req })
      await payload.delete({ collection: 'media', id, req, overrideAccess: true }) // no person asks for it
    })
  } catch (error) {
    // Somebody put it into a text since it was looked for: it stays. Or another worker was faster.
    if (error instanceof RuleError || isGone(error)) return
    throw error
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404
}

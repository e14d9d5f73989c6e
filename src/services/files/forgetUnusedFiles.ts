import sql, { raw } from 'sql-template-tag'
import { createLocalReq, type Payload } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { StoredCollection } from '@/filesDir'
import { poolOf } from '@/db/poolOf'
import { inTransaction } from '@/db/transaction'
import { recordAudit } from '../audit/recordAudit'
import type { AuditEvent } from '@/domain/audit'
import { unusedPictures } from './unusedPictures'
import { unusedScans } from './unusedScans'

/** A draft is written within days; what its author kept aside for longer can be uploaded again. */
export const UNUSED_DAYS = 30
/** All texts are read once to find the unused among so many files, and once more for each that goes. */
const LOOKED_AT = 500

type Old = { id: number; filename: string | null; created: Date }

/** What people upload and may then not use, and how it is known. */
const KINDS = [
  { collection: 'media', event: 'picture-deleted', unused: unusedPictures },
  { collection: 'scans', event: 'scan-deleted', unused: unusedScans },
] as const satisfies { collection: StoredCollection; event: AuditEvent; unused: typeof unusedPictures }[]

type Kind = (typeof KINDS)[number]
type Sweep = {
  payload: Payload
  now: Date
  /** Stops between two files. */
  signal?: AbortSignal
}

/**
 * Deletes, file and all, one by one, what was uploaded more than 30 days before `now` and stands nowhere: pictures in no
 * article, no version, nothing published; scans on no sign-off and no instruction. Each is put on record. For the worker to
 * call now and then.
 * @returns false: nothing waits for more of it
 */
export async function forgetUnusedFiles(sweep: Sweep): Promise<boolean> {
  for (const kind of KINDS) await forgetOld(kind, sweep)
  return false
}

async function forgetOld(kind: Kind, { payload, now, signal }: Sweep): Promise<void> {
  const pool = poolOf(payload)
  let after = 0
  for (;;) {
    const { rows } = await pool.query<Old>(sql`
      select id, filename, created_at as created from ${raw(kind.collection)}
       where created_at < ${now}::timestamptz - make_interval(days => ${UNUSED_DAYS}) and id > ${after}
       order by id limit ${LOOKED_AT}`)
    const last = rows.at(-1)
    if (!last) return
    const unused = new Set(
      await kind.unused(
        pool,
        rows.map(({ id }) => id),
      ),
    )
    for (const file of rows.filter(({ id }) => unused.has(id))) {
      if (signal?.aborted) return
      await forget(kind, { file, payload })
    }
    if (signal?.aborted) return
    after = last.id
  }
}

async function forget(
  { collection, event }: Kind,
  { file: { id, filename, created }, payload }: { file: Old; payload: Payload },
): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await inTransaction(req, async () => {
      const entry = {
        event,
        collection,
        document: id,
        detail: { filename, created },
      } as const
      await recordAudit(entry, { req })
      await payload.delete({ collection, id, req, overrideAccess: true }) // no person asks for it
    })
  } catch (error) {
    // Somebody used it since it was looked for: it stays. Or another worker was faster.
    if (error instanceof RuleError || isGone(error)) return
    throw error
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404
}

import { createLocalReq, type Payload } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'
import { inTransaction } from '@/db/transaction'
import { messageOf } from '@/domain/messageOf'
import { RuleError } from '@/domain/ruleError'
import type { DeliveryLog } from '@/mail/deliver/settings'
import { cancelSchedule } from './cancelSchedule'
import { lapseStale } from './lapseMarks'
import { type Due, publishScheduled } from './publishScheduled'

/** So often is tried what fails for no reason of the office's: a fault that passes does not stop an issue. */
const TRIES = 6
const RETRY_MS = 10_000

type Failure = { count: number; /** Milliseconds of performance.now(). */ retryAt: number }

/**
 * What the worker's loop asks again and again: publishes the next issue that is due. One that may not go out, or after
 * several tries cannot, is taken off its schedule and told about, never silently not published.
 */
export function scheduledPublisher({
  payload,
  log,
  retryMs = RETRY_MS,
}: {
  payload: Payload
  log: DeliveryLog
  retryMs?: number
}): () => Promise<boolean> {
  const failures = new Map<string, Failure>()

  return async () => {
    const due = await nextDue({ payload, waiting: waitingOf(failures) })
    if (!due) return false
    const key = keyOf(due)
    try {
      const isPublished = await publishScheduled(due, { payload })
      failures.delete(key)
      if (isPublished) log.info({ event: 'schedule.published', issue: due.id })
      // Somebody holds it: those that are due after it need not wait for that.
      else failures.set(key, { count: 0, retryAt: performance.now() + retryMs })
      return isPublished
    } catch (error) {
      const count = (failures.get(key)?.count ?? 0) + 1
      failures.set(key, { count, retryAt: performance.now() + retryMs })
      log.warn({ event: 'schedule.not_published', issue: due.id, tries: count, error: messageOf(error) })
      const why = refusalOf(error) ?? (count < TRIES ? undefined : GAVE_UP)
      if (why === undefined) return false
      await takeOff(due, why, { payload })
      failures.delete(key)
      return true
    }
  }
}

const GAVE_UP = '到时反复尝试，系统都出错。请重新签发；如果仍然出错，请联系系统管理员。'

/** Why it may not go out; undefined where something only stood in the way for now. */
function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof RuleError) || error.kind === 'busy' || error.kind === 'tooMany') return undefined
  return error.message
}

async function takeOff({ id, at }: Due, why: string, { payload }: { payload: Payload }): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (transaction) => {
    const { rows } = await transaction.query<{ now: Date }>(sql`select now()`)
    const now = rows[0]?.now ?? at
    await cancelSchedule({ id, at, why, now }, { req, transaction })
    await lapseStale(id, { payload, req, now })
  })
}

async function nextDue({
  payload,
  waiting,
}: {
  payload: Payload
  waiting: readonly number[]
}): Promise<Due | undefined> {
  const { rows } = await poolOf(payload).query<Due>(
    sql`select id, publish_at as at from issues
         where publish_at <= now() and id <> all(${waiting}::int[]) order by publish_at, id limit 1`,
  )
  return rows[0]
}

/** Issues that are not tried again yet. */
function waitingOf(failures: ReadonlyMap<string, Failure>): number[] {
  const now = performance.now()
  return [...failures].filter(([, { retryAt }]) => retryAt > now).map(([key]) => Number(key.split('@')[0]))
}

function keyOf({ id, at }: Due): string {
  return `${id}@${at.toISOString()}`
}

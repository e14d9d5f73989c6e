import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { AUDIT_EVENTS, AUDIT_OUTCOMES, type AuditEvent, type AuditOutcome } from '@/domain/audit'
import { isDay, startOfDay } from '@/domain/shanghaiDate'

const one = (value: unknown) => (Array.isArray(value) ? (value as unknown[])[0] : value)
const oneOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  z.preprocess(one, z.enum(Object.keys(table) as [Key, ...Key[]]).optional()).catch(undefined)
const day = z.preprocess(one, z.string().refine(isDay).optional()).catch(undefined)

/** What of the record is asked for; whatever makes no sense is left out, and the answer says what was heard. */
export const auditQuerySchema = z.object({
  event: oneOf<AuditEvent>(AUDIT_EVENTS),
  outcome: oneOf<AuditOutcome>(AUDIT_OUTCOMES),
  /** Part of a name or an address, or the number of an account. */
  person: z.preprocess(one, z.string().trim().max(100).optional()).catch(undefined),
  from: day,
  to: day,
})

/** The same as a file. `part`: which of the files of one day that has more rows than one file holds. */
export const auditExportSchema = auditQuerySchema
  .extend({ part: z.preprocess(one, z.coerce.number().int().min(1).max(1_000).optional()).catch(undefined) })
  .transform(({ part, ...query }) => ({ ...query, part: query.from === query.to ? part : undefined }))

export type AuditExport = z.output<typeof auditExportSchema>

export type AuditQuery = z.output<typeof auditQuerySchema>

/** The rows that are meant, days from their first to their last minute in Shanghai. */
export function auditWhere({ event, outcome, person, from, to }: AuditQuery): Sql {
  const number = person && /^\d{1,9}$/.test(person) ? Number(person) : null
  return sql`(${event ?? null}::text is null or event::text = ${event ?? null})
    and (${outcome ?? null}::text is null or outcome::text = ${outcome ?? null})
    and (${person || null}::text is null or position(lower(${person ?? ''}) in lower(coalesce(actor_name, ''))) > 0
         or address = ${person ?? ''} or actor = ${number})
    and (${from ? startOfDay(from) : null}::timestamptz is null or at >= ${from ? startOfDay(from) : null})
    and (${to ? startOfDay(to, 1) : null}::timestamptz is null or at < ${to ? startOfDay(to, 1) : null})`
}

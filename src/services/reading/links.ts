import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

/**
 * The only SQL on `reading_links`. The key is drawn by PostgreSQL (the column's default, 244 random bits). An issue has one
 * current link; those it replaced stay, so that they are known to be dead and not merely unknown.
 */
export type StoredLink = {
  issueId: number
  key: string
  createdAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
}

/** From `now`; `days` null: for ever. */
export type Lifetime = { issueId: number; now: Date; days: number | null }

const COLUMNS = sql`issue_id as "issueId", key, created_at as "createdAt", expires_at as "expiresAt",
  coalesce(revoked_at, replaced_at) as "revokedAt"`
const expiry = ({ now, days }: Lifetime) => sql`${now}::timestamptz + ${days}::int * interval '1 day'`

/** The key for the mail of a new revision; lives as long from now on as a new one. Undefined while the link is revoked. */
export async function keyForMail(db: Db, lifetime: Lifetime): Promise<string | undefined> {
  const { rows } = await db.query<{ key: string | null }>(
    sql`insert into reading_links (issue_id, created_at, expires_at) values (${lifetime.issueId}, ${lifetime.now}, ${expiry(lifetime)})
     on conflict (issue_id) where replaced_at is null do update set expires_at = excluded.expires_at
     returning case when revoked_at is null then key end as key`,
  )
  return rows[0]?.key ?? undefined
}

export async function findByKey(db: Db, key: string): Promise<StoredLink | undefined> {
  const { rows } = await db.query<StoredLink>(sql`select ${COLUMNS} from reading_links where key = ${key}`)
  return rows[0]
}

/** The current link of an issue. */
export async function findCurrent(db: Db, issueId: number): Promise<StoredLink | undefined> {
  const { rows } = await db.query<StoredLink>(
    sql`select ${COLUMNS} from reading_links where issue_id = ${issueId} and replaced_at is null`,
  )
  return rows[0]
}

/** @returns whether there was a link to revoke that was not revoked already */
export async function revoke(db: Db, { issueId, now }: Pick<Lifetime, 'issueId' | 'now'>): Promise<boolean> {
  const { rowCount } = await db.query(
    sql`update reading_links set revoked_at = ${now} where issue_id = ${issueId} and replaced_at is null and revoked_at is null`,
  )
  return rowCount === 1
}

/** Brings the current link back, whether it was revoked or ran out, or lets it live longer. */
export async function extend(db: Db, lifetime: Lifetime): Promise<void> {
  await db.query(
    sql`insert into reading_links (issue_id, created_at, expires_at) values (${lifetime.issueId}, ${lifetime.now}, ${expiry(lifetime)})
     on conflict (issue_id) where replaced_at is null do update set expires_at = excluded.expires_at, revoked_at = null`,
  )
}

/** Ends the current link for good and begins another. */
export async function replace(db: Db, { issueId, now, days }: Lifetime): Promise<void> {
  await db.query(
    sql`update reading_links set replaced_at = ${now} where issue_id = ${issueId} and replaced_at is null`,
  )
  await extend(db, { issueId, now, days })
}

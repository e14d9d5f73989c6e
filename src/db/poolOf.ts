import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'

export type Pool = PostgresAdapter['pool']

/** The connections Payload itself uses, for SQL outside any request. */
export function poolOf(payload: Payload): Pool {
  return adapterOf(payload).pool
}

/** Payload's own type of `db` is that of any database; this product has one. */
export function adapterOf(payload: Payload): PostgresAdapter {
  return payload.db as unknown as PostgresAdapter
}

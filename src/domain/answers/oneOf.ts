import { z } from 'zod'

/** One of the names of a table: a status, a channel. */
export function oneOf<Name extends string>(table: Record<Name, unknown>) {
  return z.enum(Object.keys(table) as [Name, ...Name[]])
}

import { z } from 'zod'

/** A login that holds: `GET /api/users/sessions`. Instants as ISO 8601. */
export const sessionSchema = z.object({
  sid: z.string(),
  user: z.object({ id: z.number(), name: z.string(), email: z.string() }),
  since: z.string(),
  lastSeen: z.string(),
  /** '' where it was not known. */
  address: z.string(),
  browser: z.string(),
  /** The one that asks. */
  isThis: z.boolean(),
})

export const sessionsSchema = z.object({ sessions: z.array(sessionSchema) })

export type SessionEntry = z.output<typeof sessionSchema>

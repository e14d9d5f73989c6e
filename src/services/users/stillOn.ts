import sql from 'sql-template-tag'
import { SESSION_HOURS, SESSION_IDLE } from '@/domain/session'

/** Whether the session `s`, with its row `l` of the log, would be let in now: as watchSession says, without ending any. */
export const STILL_ON = sql`s.expires_at > now() and l.ended_at is null
  and s.created_at >= now() - interval '1 hour' * (
    select coalesce(max(session_hours), ${SESSION_HOURS.inAll}) from settings)
  and coalesce(l.last_seen_at >= now() - interval '1 minute' * (
    select coalesce(max(session_idle_minutes), ${SESSION_IDLE.minutes}) from settings), true)`

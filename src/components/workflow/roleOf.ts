import { actingRole, type Standing } from '@/domain/workflow/standing'
import { ROLES, type Role } from '@/domain/workflow/transition'

/** What decides on the rights of Payload's user in the browser, who has no type of ours there. */
export function standingOf(user: object | null | undefined): Standing {
  if (!user || !('role' in user) || !isRole(user.role)) return {}
  return { role: user.role, dutiesSeparated: 'dutiesSeparated' in user && user.dutiesSeparated === true }
}

/** The role in which this person takes steps; undefined for one who takes none. */
export function roleOf(user: object | null | undefined): Role | undefined {
  return actingRole(standingOf(user))
}

function isRole(value: unknown): value is Role {
  return typeof value === 'string' && value in ROLES
}

import type { Role } from '@/domain/workflow/transition'

/** The role of Payload's user in the browser, who has no type of ours there. */
export function roleOf(user: object | null | undefined): Role | undefined {
  const role = user && 'role' in user ? user.role : undefined
  return role === 'author' || role === 'reviewer' || role === 'admin' ? role : undefined
}

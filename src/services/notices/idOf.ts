import type { User } from '@/payload-types'

/** The number of an account that a document refers to, populated or not. */
export function idOf(user: number | User | null | undefined): number | null {
  return (typeof user === 'object' ? user?.id : user) ?? null
}

import type { CollectionBeforeChangeHook } from 'payload'
import type { User } from '@/payload-types'

/** A disabled account is out at once, not when its token runs out. */
export const endSessions: CollectionBeforeChangeHook<User> = ({ data }) =>
  data.active === false ? { ...data, sessions: [] } : data

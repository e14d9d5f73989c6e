import type { Condition } from 'payload'

/**
 * For what has no place on the form of an empty system's first account, which Payload shows whole: it is the
 * administrator's, whatever is chosen.
 */
export const somebodyIsIn: Condition = (_, __, { user }) => Boolean(user)

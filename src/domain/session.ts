/**
 * Hours for which a login holds without being prolonged (the token), and as the office starts: hours in all, and minutes
 * without anything done (等保 2.0, 7.1.4.1; ASVS 5.0, 7.3). The last two are settings.
 */
export const SESSION_HOURS = { token: 8, inAll: 12, mostInAll: 24 } as const
export const SESSION_IDLE = { minutes: 30, fewest: 5, most: 480 } as const

/** Sent with what a page asks by itself while nobody touches it: such a request keeps no session alive. */
export const UNTOUCHED_HEADER = 'x-jianbao-untouched'

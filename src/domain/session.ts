/** Hours for which a login holds without being prolonged, and in all (等保 2.0, 7.1.4.1; ASVS 5.0, 7.3.2). */
export const SESSION_HOURS = { token: 8, inAll: 12 } as const

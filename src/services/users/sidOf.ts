/** The session that a request's person came with; undefined where it came by none. */
export function sidOf(user: object | null): string | undefined {
  return user && '_sid' in user && typeof user._sid === 'string' ? user._sid : undefined
}

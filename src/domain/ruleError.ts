export type RuleErrorKind =
  'unauthenticated' | 'forbidden' | 'conflict' | 'invalid' | 'notFound' | 'busy' | 'tooMany'

/**
 * A rule of the office was not met. `message` is Chinese and says what the person can do about it;
 * `code` is for programs. Translated to HTTP at the edge (services/http).
 */
export class RuleError extends Error {
  readonly kind: RuleErrorKind
  readonly code: string

  constructor(kind: RuleErrorKind, code: string, message: string) {
    super(message)
    this.name = 'RuleError'
    this.kind = kind
    this.code = code
  }
}

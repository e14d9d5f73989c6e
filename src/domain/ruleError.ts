export type RuleErrorKind =
  'unauthenticated' | 'forbidden' | 'conflict' | 'invalid' | 'notFound' | 'busy' | 'tooMany'

export type RuleDetails = Readonly<Record<string, string | number | null>>

/**
 * A rule of the office was not met. `message` is Chinese and says what the person can do about it;
 * `code` is for programs. Translated to HTTP at the edge (api/answerErrors).
 */
export class RuleError extends Error {
  readonly kind: RuleErrorKind
  readonly code: string
  /** What a program needs beside the code to go on; `field`: the path of the field, as the form has it, that holds what is refused. */
  readonly details: RuleDetails
  /** Payload passes on the words of such an error also where it answers for many documents at once. */
  readonly isPublic = true

  constructor(kind: RuleErrorKind, code: string, message: string, details: RuleDetails = {}) {
    super(message)
    this.name = 'RuleError'
    this.kind = kind
    this.code = code
    this.details = details
  }
}

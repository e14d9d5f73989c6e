import { findTooFast, type SlowScope } from './tooFast'

/**
 * How far one message got. `body`: bytes of the message flow, its final dot has not been handed over, so the server
 * cannot have accepted it (RFC 5321 4.1.1.4). `final`: the dot may be on its way, only the answer tells.
 */
export type SmtpPhase = 'connect' | 'tls' | 'auth' | 'mail' | 'rcpt' | 'data' | 'body' | 'final'

export type SmtpOutcome =
  | { kind: 'accepted'; text: string }
  /** The server answered with a refusal. `text`: the whole reply, code included. */
  | { kind: 'refused'; phase: SmtpPhase; code: number; text: string }
  /** No answer: the connection failed, broke, or stayed silent for too long. */
  | { kind: 'lost'; phase: SmtpPhase; text: string }
  /** We broke off before the first byte, because the row could not be marked or the worker stops. */
  | { kind: 'abandoned'; text: string }

export type Verdict =
  | { kind: 'sent' }
  | { kind: 'retry' }
  | { kind: 'fail' }
  | { kind: 'uncertain' }
  /** Leave the lane alone for `minutes`, then go on more slowly. */
  | { kind: 'slowDown'; scope: SlowScope; minutes: number }
  /** Not this mailbox's fault: no mail can be sent at all. The row keeps its attempts. */
  | { kind: 'trouble'; cause: 'connection' | 'login' }
  | { kind: 'release' }

// RFC 4954: authentication required, failed, too weak, or encryption required for it.
const LOGIN_CODES = new Set([454, 530, 534, 535, 538])

export function classify(outcome: SmtpOutcome): Verdict {
  if (outcome.kind === 'accepted') return { kind: 'sent' }
  if (outcome.kind === 'abandoned') return { kind: 'release' }
  if (outcome.kind === 'lost') return classifyLost(outcome.phase)
  return classifyRefused(outcome)
}

function classifyLost(phase: SmtpPhase): Verdict {
  if (isBeforeSession(phase)) return { kind: 'trouble', cause: 'connection' }
  return { kind: phase === 'final' ? 'uncertain' : 'retry' }
}

function classifyRefused({ phase, code, text }: Extract<SmtpOutcome, { kind: 'refused' }>): Verdict {
  if (phase === 'auth') return { kind: 'trouble', cause: 'login' }
  if (isBeforeSession(phase)) return { kind: 'trouble', cause: 'connection' }
  const tooFast = findTooFast(text)
  if (tooFast) return { kind: 'slowDown', scope: tooFast.scope, minutes: tooFast.minutes }
  if (phase === 'mail' && LOGIN_CODES.has(code)) return { kind: 'trouble', cause: 'login' }
  // 503 speaks of the session's state, not of the message: another connection may well take it.
  return { kind: code >= 500 && code !== 503 ? 'fail' : 'retry' }
}

function isBeforeSession(phase: SmtpPhase): boolean {
  return phase === 'connect' || phase === 'tls' || phase === 'auth'
}

const LONGEST_NOTE = 500

/** What is kept in `deliveries.last_error`: `rcpt: 550 5.1.1 user unknown`, one line, without control characters. */
export function errorNote(outcome: SmtpOutcome): string | null {
  if (outcome.kind === 'accepted') return null
  const phase = outcome.kind === 'abandoned' ? 'abandoned' : outcome.phase
  const text = outcome.kind === 'lost' ? `lost ${outcome.text}` : outcome.text
  // eslint-disable-next-line no-control-regex
  return `${phase}: ${text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()}`.slice(0, LONGEST_NOTE)
}

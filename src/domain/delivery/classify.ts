import { LOGIN_CODES, type SmtpOutcome, type SmtpPhase } from './smtpOutcome'
import { findTooFast, type SlowScope } from './tooFast'

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

export function classify(outcome: SmtpOutcome): Verdict {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'sent' }
    case 'abandoned':
      return { kind: 'release' }
    case 'refused':
      return classifyRefused(outcome)
    default:
      return WITHOUT_NUMBER[outcome.phase][outcome.kind]
  }
}

const SERVER: Verdict = { kind: 'trouble', cause: 'connection' }
const RETRY: Verdict = { kind: 'retry' }
const DOUBT: Verdict = { kind: 'uncertain' }

/**
 * What no answer, and an answer that is no number, mean in each phase. Before the final dot nothing can have been
 * accepted: garbage there is the server's trouble and never the mailbox's. After it, neither tells anything.
 */
const WITHOUT_NUMBER = {
  connect: { lost: SERVER, garbled: SERVER },
  tls: { lost: SERVER, garbled: SERVER },
  auth: { lost: SERVER, garbled: SERVER },
  mail: { lost: RETRY, garbled: SERVER },
  rcpt: { lost: RETRY, garbled: SERVER },
  data: { lost: RETRY, garbled: SERVER },
  body: { lost: RETRY, garbled: SERVER },
  final: { lost: DOUBT, garbled: DOUBT },
} as const satisfies Record<SmtpPhase, Record<'lost' | 'garbled', Verdict>>

function classifyRefused({ phase, code, text }: Extract<SmtpOutcome, { kind: 'refused' }>): Verdict {
  if (phase === 'auth') return { kind: 'trouble', cause: 'login' }
  if (phase === 'connect' || phase === 'tls') return SERVER
  const tooFast = findTooFast(text)
  if (tooFast) return { kind: 'slowDown', scope: tooFast.scope, minutes: tooFast.minutes }
  if (phase === 'mail' && LOGIN_CODES.has(code)) return { kind: 'trouble', cause: 'login' }
  // 503 speaks of the session's state, not of the message: another connection may well take it.
  return { kind: code >= 500 && code !== 503 ? 'fail' : 'retry' }
}

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
  /** An answer that is no reply of SMTP: neither yes nor no. */
  | { kind: 'garbled'; phase: SmtpPhase; text: string }
  /** We broke off before the first byte, because the row could not be marked or the worker stops. */
  | { kind: 'abandoned'; text: string }

/** RFC 4954: authentication required, failed, too weak, or encryption required for it. */
export const LOGIN_CODES: ReadonlySet<number> = new Set([454, 530, 534, 535, 538])

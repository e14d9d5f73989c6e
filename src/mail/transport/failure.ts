import type { SmtpOutcome, SmtpPhase } from '@/domain/delivery/smtpOutcome'

/** What nodemailer puts on the errors of an SMTPConnection. `response`: what the server said, where it said something. */
export type SmtpError = Error & {
  code?: string
  originalCode?: string
  command?: string
  response?: string
}

/** A failed connection, greeting, STARTTLS or login as an outcome. */
export function setupFailure(error: SmtpError, step: 'connect' | 'auth'): SmtpOutcome {
  return failureIn(isTlsTrouble(error) ? 'tls' : step, error)
}

/** A failed message as an outcome. `reached`: how far the message had come when the error arose. */
export function sendFailure(error: SmtpError, reached: SmtpPhase): SmtpOutcome {
  if (error.code === 'ESTREAM') return { kind: 'abandoned', text: error.message }
  if (reached !== 'mail') return failureIn(reached, error)
  const own = error.response === undefined ? OWN_REFUSALS[error.code ?? ''] : undefined
  if (own) return { kind: 'refused', ...own, text: `${own.code} ${own.status} ${error.message}` }
  return failureIn(PHASE_OF_COMMAND[error.command ?? ''] ?? 'mail', error)
}

/** What nodemailer refuses by itself, before it asks the server, as the server would have: EHLO announced the size. */
const OWN_REFUSALS: Readonly<Record<string, { phase: SmtpPhase; code: number; status: string } | undefined>> =
  {
    EMESSAGE: { phase: 'mail', code: 552, status: '5.3.4' },
    EENVELOPE: { phase: 'rcpt', code: 553, status: '5.1.3' },
  }

/** Before the first byte of the message, the command that was under way tells the phase. */
const PHASE_OF_COMMAND: Readonly<Record<string, SmtpPhase | undefined>> = {
  'MAIL FROM': 'mail',
  'RCPT TO': 'rcpt',
  DATA: 'data',
}

/** RFC 5321 4.2: three digits, then a space, a hyphen or the end of the line. Only 4yz and 5yz are a no. */
const REFUSAL = /^([45]\d\d)(?:[ \r\n-]|$)/
const CONSENT = /^2\d\d(?:[ \r\n-]|$)/

function failureIn(phase: SmtpPhase, { response, originalCode, code, message }: SmtpError): SmtpOutcome {
  if (response === undefined)
    return { kind: 'lost', phase, text: `${originalCode ?? code ?? 'ERROR'} ${message}` }
  const refusal = REFUSAL.exec(response)?.[1]
  if (refusal === undefined) return { kind: 'garbled', phase, text: response }
  return { kind: 'refused', phase, code: Number(refusal), text: response }
}

/** What nodemailer took for a yes to the message, because it begins with a 2. */
export function consent(text: string, reached: SmtpPhase): SmtpOutcome {
  const isWhole = reached === 'final' && CONSENT.test(text)
  return isWhole ? { kind: 'accepted', text } : { kind: 'garbled', phase: reached, text }
}

function isTlsTrouble({ code, originalCode, command }: SmtpError): boolean {
  if (code === 'ETLS' || command === 'STARTTLS') return true
  return /CERT|TLS|SSL|SIGNED|SIGNATURE|EPROTO/.test(originalCode ?? '')
}

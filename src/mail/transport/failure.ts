import type { SmtpOutcome, SmtpPhase } from '@/domain/delivery/classify'

/** What nodemailer puts on the errors of an SMTPConnection. */
export type SmtpError = Error & {
  code?: string
  originalCode?: string
  command?: string
  response?: string
  responseCode?: number
}

/** A failed connection, greeting, STARTTLS or login as an outcome. */
export function setupFailure(error: SmtpError, step: 'connect' | 'auth'): SmtpOutcome {
  return failureIn(isTlsTrouble(error) ? 'tls' : step, error)
}

/** A failed message as an outcome. `reached`: how far the message had come when the error arose. */
export function sendFailure(error: SmtpError, reached: SmtpPhase): SmtpOutcome {
  if (error.code === 'ESTREAM') return { kind: 'abandoned', text: error.message }
  // The size that EHLO announced is compared by nodemailer itself, without a reply of the server's.
  if (error.code === 'EMESSAGE' && error.responseCode === undefined) {
    return { kind: 'refused', phase: 'mail', code: 552, text: `552 5.3.4 ${error.message}` }
  }
  if (error.code === 'EENVELOPE' && error.responseCode === undefined) {
    return { kind: 'refused', phase: 'rcpt', code: 553, text: `553 5.1.3 ${error.message}` }
  }
  return failureIn(reached === 'mail' ? commandPhase(error.command) : reached, error)
}

function failureIn(phase: SmtpPhase, error: SmtpError): SmtpOutcome {
  if (error.responseCode !== undefined && error.responseCode >= 400) {
    return { kind: 'refused', phase, code: error.responseCode, text: error.response ?? error.message }
  }
  return { kind: 'lost', phase, text: `${error.originalCode ?? error.code ?? 'ERROR'} ${error.message}` }
}

function commandPhase(command: string | undefined): SmtpPhase {
  if (command === 'RCPT TO') return 'rcpt'
  if (command === 'DATA') return 'data'
  return 'mail'
}

function isTlsTrouble({ code, originalCode, command }: SmtpError): boolean {
  if (code === 'ETLS' || command === 'STARTTLS') return true
  return /CERT|TLS|SSL|SIGNED|SIGNATURE|EPROTO/.test(originalCode ?? '')
}

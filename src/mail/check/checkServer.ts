import type { SmtpOutcome } from '@/domain/delivery/smtpOutcome'
import type { SmtpSettings, Spoken } from '../smtpSettings'
import { openSession } from '../transport/session'

/** A person waits: not the minutes that delivery gives a server. */
const PATIENCE = { connectMs: 20_000, commandMs: 30_000, finalMs: 120_000, idleMs: 15_000 }

export type CheckMail = { from: string; to: string; bytes: Buffer }

/**
 * Talks to the mail server as a worker would: greeting, TLS, login and, with `mail`, one message. `say` hears each line
 * of it as it is said, no password among them.
 * @returns what kept it from going on, or undefined
 */
export async function checkServer({
  smtp,
  mail,
  say,
}: {
  smtp: SmtpSettings
  mail?: CheckMail
  say: (line: Spoken) => void
}): Promise<SmtpOutcome | undefined> {
  const settings = { ...smtp, timeouts: { ...PATIENCE, ...shorter(smtp) }, transcript: safely(say) }
  const session = await openSession(settings, new AbortController().signal)
  if ('kind' in session) return session
  const outcome = mail && (await session.send(messageOf(mail)))
  await session.quit()
  return outcome?.kind === 'accepted' ? undefined : outcome
}

function messageOf({ from, to, bytes }: CheckMail) {
  return { envelope: { from, to }, chunks: [bytes], onData: async () => {} }
}

function shorter({ timeouts }: SmtpSettings): Partial<typeof PATIENCE> {
  const names = ['connectMs', 'commandMs', 'finalMs'] as const
  return Object.fromEntries(names.map((name) => [name, Math.min(PATIENCE[name], timeouts[name])]))
}

const COMMAND = /^(?:EHLO|HELO|STARTTLS|MAIL FROM|RCPT TO|DATA|RSET|QUIT)\b/

/** Of a login only that it was tried: what follows names the account, and in some mechanisms more. */
function safely(say: (line: Spoken) => void): (line: Spoken) => void {
  return ({ by, text }) => {
    if (by === 'server' || COMMAND.test(text)) say({ by, text })
    else say({ by, text: text.startsWith('AUTH ') ? `${text.split(' ').slice(0, 2).join(' ')} ……` : '……' })
  }
}

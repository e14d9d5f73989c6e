import type { SmtpSettings, Spoken } from '../smtpSettings'

/** nodemailer's options by which `settings.transcript` hears the conversation. It hides the secrets of a login itself. */
export function transcriptOf({ transcript }: SmtpSettings) {
  if (!transcript) return {}
  const hear = (entry: { tnx?: string }, ...words: unknown[]) => {
    const by = BY[entry.tnx ?? '']
    if (by) transcript({ by, text: words.map(String).join(' ') })
  }
  return { transactionLog: true, logger: { debug: hear } }
}

const BY: Readonly<Record<string, Spoken['by'] | undefined>> = { client: 'us', server: 'server' }

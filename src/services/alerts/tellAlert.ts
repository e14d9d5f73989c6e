import { z } from 'zod'
import { dkimKeyOf } from '@/mail/dkim'
import { sendAtOnce } from '@/mail/sendAtOnce'
import type { Env } from '@/env/readEnv'
import { type Alert, alertWords, type AlertWords } from './alertWords'

export type AlertWays = Pick<
  Env,
  'ALERT_WEBHOOK' | 'SMTP_URL' | 'MAIL_FROM' | 'SERVER_URL' | 'DKIM_KEY_FILE' | 'DKIM_SELECTOR'
>

/** Robots of 企业微信 and 钉钉 say 200 to everything, and here whether they took it. */
const refusal = z.object({ errcode: z.number() })

/** Nobody waits for an answer longer than until the next look. */
const PATIENCE_MS = 20_000

/**
 * Tells by every way there is but the failing one: a webhook, and one mail to all administrators. Not through the ledger,
 * which is what may have stopped.
 * @returns what went wrong by each way; empty when one took it
 */
export async function tellAlert(
  alert: Alert,
  { ways, to, at }: { ways: AlertWays; to: readonly string[]; at: Date },
): Promise<string[]> {
  const words = alertWords(alert, { at, serverUrl: ways.SERVER_URL })
  // While the mail server takes nothing it would take this neither; that all is well again it can say itself.
  const isMailDue = to.length > 0 && (alert.part !== 'mail' || alert.isOver || !ways.ALERT_WEBHOOK)
  const told = await Promise.allSettled([
    ...(ways.ALERT_WEBHOOK ? [post(ways.ALERT_WEBHOOK, { alert, words, at })] : []),
    ...(isMailDue && ways.SMTP_URL
      ? [
          sendAtOnce({
            smtpUrl: ways.SMTP_URL,
            from: ways.MAIL_FROM,
            to,
            patienceMs: PATIENCE_MS,
            dkim: dkimKeyOf(ways),
            ...words,
          }),
        ]
      : []),
  ])
  if (told.length === 0) return ['neither ALERT_WEBHOOK nor an administrator with a mailbox']
  const faults = told.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
  return faults.length < told.length ? [] : faults
}

/** What group robots of 企业微信 and 钉钉 take as a text, with the parts beside it for whoever reads them by a program. */
async function post(url: string, { alert, words, at }: { alert: Alert; words: AlertWords; at: Date }) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      msgtype: 'text',
      text: { content: `${words.subject}\n${words.text}` },
      alert: { ...alert, at: at.toISOString() },
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  // The address of a robot is its password: it stands in no message.
  if (!answer.ok) throw new Error(`ALERT_WEBHOOK answered ${answer.status}`)
  const { data } = refusal.safeParse(await answer.json().catch(() => undefined))
  if (data && data.errcode !== 0) throw new Error(`ALERT_WEBHOOK answered errcode ${data.errcode}`)
}

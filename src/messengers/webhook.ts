import { createHmac } from 'node:crypto'
import { ask } from './ask'
import { withoutAnswer } from './errcode'
import type { Messenger } from './messenger'

export type WebhookSettings = { url: string; secret: string }

type Options = { now?: () => number; patienceMs?: number }

/**
 * A program of the office's own: a POST of `{ id, kind, to, subject, link }`, signed. Any 2xx takes it; 429 and 503 have it
 * come again (after `Retry-After` seconds); 401, 403, 404, 405 and 410 stop all until it is mended; another 4xx refuses it; after any
 * other answer it is in doubt.
 */
export function webhook(
  { url, secret }: WebhookSettings,
  { now = Date.now, patienceMs }: Options = {},
): Messenger {
  return {
    name: 'webhook',
    pace: undefined,
    lane: 'all',
    async send({ id, kind, address, subject, link }, { onSend }) {
      await onSend()
      const json = JSON.stringify({ id, kind, to: address, subject, link })
      const timestamp = String(Math.floor(now() / 1_000))
      const reply = await ask(url, {
        json,
        patienceMs,
        headers: {
          'X-Jianbao-Id': id,
          'X-Jianbao-Timestamp': timestamp,
          'X-Jianbao-Signature': webhookSignature(json, { secret, timestamp }),
        },
      })
      if (reply.kind === 'answer' && reply.status >= 200 && reply.status < 300) return { kind: 'accepted' }
      return withoutAnswer(reply)
    },
  }
}

/** `sha256=` and, in hexadecimal, HMAC-SHA256 of the timestamp, a full stop and the body, by the secret. */
export function webhookSignature(
  body: string,
  { secret, timestamp }: { secret: string; timestamp: string },
): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

import { messageText } from '@/domain/messenger'
import { ask } from './ask'
import { judge, parsedAnswer } from './errcode'
import type { Messenger, Outcome } from './messenger'
import { TOKEN_CODES, WECOM_CODES } from './wecomCodes'
import { createWecomToken } from './wecomToken'

export type WecomSettings = { origin: string; corpId: string; agentId: string; secret: string }

type Options = { name: 'wecom' | 'govWecom'; now?: () => number; patienceMs?: number }

/**
 * Messages of an application of 企业微信 or 政务微信 to one account (`POST /cgi-bin/message/send`). An account gets 30 a
 * minute and 1,000 an hour, and what is more is dropped without a word: 16 a minute keep both.
 */
export function wecomApp(settings: WecomSettings, { name, now, patienceMs }: Options): Messenger {
  const token = createWecomToken(settings, { now, patienceMs })
  return {
    name,
    pace: { messages: 16, perMs: 60_000, burst: 5 },
    lane: 'account',
    async send(message, { onSend }) {
      const first = await token.get()
      if (typeof first !== 'string') return first
      await onSend()
      const json = JSON.stringify({
        touser: message.address,
        msgtype: 'text',
        agentid: Number(settings.agentId),
        text: { content: messageText(message) },
        safe: 0,
      })
      const post = (key: string) =>
        ask(`${settings.origin}/cgi-bin/message/send?access_token=${encodeURIComponent(key)}`, {
          json,
          patienceMs,
        })
      let reply = await post(first)
      if (TOKEN_CODES.has(parsedAnswer(reply)?.errcode ?? 0)) {
        token.forget(first)
        const second = await token.get()
        if (typeof second !== 'string') return second
        reply = await post(second)
      }
      return strict(judge(reply, WECOM_CODES), parsedAnswer(reply))
    },
  }
}

/** 0 is said, too, when the only account it was for does not exist, is not shown the application or has no licence. */
function strict(outcome: Outcome, answer: Record<string, unknown> | undefined): Outcome {
  const left = [answer?.invaliduser, answer?.unlicenseduser].find((users) => Boolean(users))
  if (outcome.kind !== 'accepted' || left === undefined) return outcome
  return { kind: 'refused', reason: 'noSuchAccount', note: 'invaliduser' }
}

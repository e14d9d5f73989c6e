import { createHmac } from 'node:crypto'
import { messageText } from '@/domain/messenger'
import { ask } from './ask'
import { judge, type Codes } from './errcode'
import type { Messenger } from './messenger'
import { ROBOT_PACE } from './wecomRobot'

/** Of a custom robot's answers those that say more than 'not this one'. Past twenty a minute it rests ten minutes. */
const DINGTALK_CODES: Codes = {
  // Signature, address or keyword (310000 for all three), token, a group or robot that is no more.
  setUp: new Set([40014, 43004, 300001, 300005, 310000, 400013, 400101, 400102, 400105]),
  limited: new Set([130101, 302033, 410100]),
  limitedMs: 10 * 60_000,
  busy: new Set([-1]),
  noSuchAccount: new Set(),
}

export type DingtalkSettings = { url: string; secret: string }

type Options = { now?: () => number; patienceMs?: number }

/** A group robot of 钉钉 with 加签: each call is signed with its time, which may be an hour off. */
export function dingtalkRobot(
  { url, secret }: DingtalkSettings,
  { now = Date.now, patienceMs }: Options = {},
): Messenger {
  return {
    name: 'dingtalkRobot',
    pace: ROBOT_PACE,
    lane: 'all',
    async send(message, { onSend }) {
      await onSend()
      const json = JSON.stringify({ msgtype: 'text', text: { content: messageText(message) } })
      return judge(
        await ask(dingtalkAddress(url, { secret, at: now() }), { json, patienceMs }),
        DINGTALK_CODES,
      )
    },
  }
}

/**
 * The robot's address with `timestamp` and `sign`: Base64 of HMAC-SHA256, by the secret, of `timestamp`, a line break and
 * the secret.
 * @param at milliseconds since 1970
 */
export function dingtalkAddress(url: string, { secret, at }: { secret: string; at: number }): string {
  const signed = new URL(url)
  signed.searchParams.set('timestamp', String(at))
  signed.searchParams.set('sign', createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64'))
  return signed.href
}

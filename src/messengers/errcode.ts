import { z } from 'zod'
import { noteOf, type Reply } from './ask'
import type { Outcome } from './messenger'

/** While something is wrong with the set-up, the messenger is tried again this often. */
export const TROUBLE_MS = 60_000

/** What the codes of a platform mean; what is not among them refuses this one message. */
export type Codes = {
  /** Keys, addresses, permissions: no message can be taken. */
  setUp: ReadonlySet<number>
  limited: ReadonlySet<number>
  limitedMs: number
  busy: ReadonlySet<number>
  noSuchAccount: ReadonlySet<number>
}

const answerSchema = z.looseObject({ errcode: z.number(), errmsg: z.string().optional() })

export type Answer = z.output<typeof answerSchema>

/** The JSON of a platform's answer; undefined when it is none. */
export function parsedAnswer(reply: Reply): Answer | undefined {
  if (reply.kind !== 'answer' || reply.status !== 200) return undefined
  try {
    return answerSchema.safeParse(JSON.parse(reply.body)).data
  } catch {
    return undefined
  }
}

/** What became of a message by what 企业微信, 政务微信 or 钉钉 answered. They say 200 to everything, and here what they mean. */
export function judge(reply: Reply, codes: Codes): Outcome {
  const answer = parsedAnswer(reply)
  if (!answer) return withoutAnswer(reply)
  const { errcode, errmsg = '' } = answer
  const note = noteOf(`errcode ${errcode}: ${errmsg}`)
  if (errcode === 0) return { kind: 'accepted' }
  if (codes.setUp.has(errcode)) return { kind: 'resting', reason: 'setUp', note, restMs: TROUBLE_MS }
  if (codes.limited.has(errcode)) return { kind: 'resting', reason: 'tooFast', note, restMs: codes.limitedMs }
  if (codes.busy.has(errcode)) return { kind: 'unsent', reason: 'busy', note }
  return { kind: 'refused', reason: codes.noSuchAccount.has(errcode) ? 'noSuchAccount' : 'refused', note }
}

/** The same where the answer is not what the platform's documents promise. */
export function withoutAnswer(reply: Reply): Outcome {
  if (reply.kind === 'unreached')
    return { kind: 'resting', reason: 'unreachable', note: reply.note, restMs: TROUBLE_MS }
  if (reply.kind === 'silent') return { kind: 'lost', reason: 'noAnswer', note: reply.note }
  const { status, retryAfter } = reply
  const note = `HTTP ${status}`
  // Both say that it was not done. Any other trouble of a server may come after it was.
  if (status === 429 || status === 503)
    return { kind: 'resting', reason: 'tooFast', note, restMs: restOf(retryAfter) }
  // A redirect, a door that is closed, an address that is none: for every message alike.
  const isElsewhere = status >= 300 && status < 400
  if (isElsewhere || CLOSED.has(status)) return { kind: 'resting', reason: 'setUp', note, restMs: TROUBLE_MS }
  if (status >= 400 && status < 500) return { kind: 'refused', reason: 'refused', note }
  return { kind: 'lost', reason: 'garbledAnswer', note }
}

const CLOSED: ReadonlySet<number> = new Set([401, 403, 404, 405, 410])

/** `Retry-After` in seconds, from one second to an hour; a minute where it says nothing. */
function restOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter)
  return retryAfter && Number.isFinite(seconds) ? Math.min(3_600, Math.max(1, seconds)) * 1_000 : 60_000
}

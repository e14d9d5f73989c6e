import { z } from 'zod'
import { ask } from './ask'
import { judge, parsedAnswer, TROUBLE_MS } from './errcode'
import type { Outcome } from './messenger'
import type { WecomSettings } from './wecomApp'
import { WECOM_CODES } from './wecomCodes'

const tokenSchema = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** Fetched this much before its end: no message leaves with a token that ends on the way. */
const EARLY_MS = 60_000

type Token = { key: string; untilMs: number }

/**
 * The access token of an application, fetched (`GET /cgi-bin/gettoken`) when first needed and kept until it ends. Those who
 * ask while it is fetched wait for the same answer: the platform counts how often it is asked.
 */
export function createWecomToken(
  { origin, corpId, secret }: WecomSettings,
  {
    now = () => performance.now(),
    patienceMs,
  }: { now?: (() => number) | undefined; patienceMs?: number | undefined },
) {
  let kept: Token | undefined
  let fetching: Promise<string | Outcome> | undefined

  async function fetchToken(): Promise<string | Outcome> {
    const query = new URLSearchParams({ corpid: corpId, corpsecret: secret })
    const askedMs = now()
    const reply = await ask(`${origin}/cgi-bin/gettoken?${query}`, { patienceMs })
    const outcome = judge(reply, WECOM_CODES)
    if (outcome.kind !== 'accepted') return unsent(outcome)
    const { data } = tokenSchema.safeParse(parsedAnswer(reply))
    if (!data) return unsent({ kind: 'lost', reason: 'garbledAnswer', note: 'gettoken' })
    kept = { key: data.access_token, untilMs: askedMs + data.expires_in * 1_000 - EARLY_MS }
    return data.access_token
  }

  return {
    /** @returns the token, or why there is none; no message was sent then, whatever became of the question */
    async get(): Promise<string | Outcome> {
      if (kept && kept.untilMs > now()) return kept.key
      fetching ??= fetchToken().finally(() => (fetching = undefined))
      return fetching
    },
    forget(key: string): void {
      if (kept?.key === key) kept = undefined
    },
  }
}

/** Without a token no message goes, and each waits; nothing is known of any message. */
function unsent(outcome: Exclude<Outcome, { kind: 'accepted' }>): Outcome {
  const { reason, note } = outcome
  if (outcome.kind === 'resting') return outcome
  return {
    kind: 'resting',
    reason: outcome.kind === 'refused' ? 'setUp' : reason,
    note: `gettoken ${note}`,
    restMs: TROUBLE_MS,
  }
}

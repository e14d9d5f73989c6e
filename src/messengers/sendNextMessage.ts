import { randomUUID } from 'node:crypto'
import type { MessageReason } from '@/domain/messenger'
import { retryDelay, type RetryPolicy } from '@/domain/delivery/statuses'
import type { Db } from '@/db/db'
import type { DeliveryLog } from '@/mail/deliver/settings'
import { markSending, NO_REASON, settle, type Settlement } from '@/mail/ledger/claim'
import { reserve, SLOW_TIMES, slowDown } from '@/mail/ledger/lanes'
import { claimMessage, type ClaimedMessage, laneOf, restLaneOf } from './ledger/claimMessage'
import { GIVE_UP_MS } from './ledger/endMessages'
import { TROUBLE_MS } from './errcode'
import type { Messenger, Outcome } from './messenger'

/** Longer than any attempt: two tokens and two messages of 15 seconds each. */
const LEASE_MS = 120_000

const RETRY: RetryPolicy = { baseMs: 60_000, factor: 4, capMs: 60 * 60_000, giveUpMs: GIVE_UP_MS }

const EVENTS = {
  accepted: 'message.accepted',
  refused: 'message.refused',
  unsent: 'message.unsent',
  resting: 'message.resting',
  lost: 'message.lost',
} as const satisfies Record<Outcome['kind'], string>

/** The claim is no longer ours: nothing may be sent. */
class ClaimLost extends Error {}

type Context = { db: Db; log: DeliveryLog; leaseMs?: number; retry?: RetryPolicy }

/**
 * Sends one message of a messenger, if one is due and may go. `sending` is committed before the first byte leaves, so that of
 * a worker that is killed a message is either still to be sent or in doubt.
 * @returns whether it is worth looking again at once
 */
export async function sendNextMessage(messenger: Messenger, context: Context): Promise<boolean> {
  const { db, log, leaseMs = LEASE_MS, retry = RETRY } = context
  const { name, pace, lane } = messenger
  const row = await claimMessage(db, { messenger: name, token: randomUUID(), leaseMs })
  if (!row) return false
  const { held, message } = row
  const own = laneOf(name, lane === 'account' ? message.address : undefined)
  if (pace && !(await reserve(db, { lane: own, pace }))) {
    await settle(db, { ...held, settlement: { kind: 'released', delayMs: 0, ...NO_REASON } })
    return lane === 'account'
  }
  const outcome = await attempt(messenger, row, db).catch((error: unknown) => {
    if (error instanceof ClaimLost) return undefined
    throw error
  })
  if (!outcome) return true
  const fact = {
    messenger: name,
    message: held.id,
    ...('note' in outcome && { reason: outcome.reason, note: outcome.note }),
  }
  log[outcome.kind === 'accepted' ? 'info' : 'warn']({ event: EVENTS[outcome.kind], ...fact })
  await settle(db, { ...held, settlement: settlementOf(outcome, row, retry) })
  const rest = restAfter(outcome)
  if (rest) {
    const { pauseMs, reason } = rest
    await slowDown(db, { lane: restLaneOf(name), pauseMs, reason, times: { ...SLOW_TIMES, intervalMs: 1 } })
  }
  return true
}

/** A platform that takes messages and says nothing would leave each that waits in doubt, one after another. */
function restAfter(outcome: Outcome): { pauseMs: number; reason: MessageReason } | undefined {
  if (outcome.kind === 'resting') return { pauseMs: outcome.restMs, reason: outcome.reason }
  if (outcome.kind === 'lost' && outcome.reason === 'noAnswer')
    return { pauseMs: TROUBLE_MS, reason: outcome.reason }
  return undefined
}

function attempt({ send }: Messenger, { held, message }: ClaimedMessage, db: Db): Promise<Outcome> {
  return send(message, {
    onSend: async () => {
      if (!(await markSending(db, held))) throw new ClaimLost()
    },
  })
}

function settlementOf(
  outcome: Outcome,
  { attempts, ageMs }: ClaimedMessage,
  policy: RetryPolicy,
): Settlement {
  if (outcome.kind === 'accepted') return { kind: 'sent' }
  const { reason, note } = outcome
  if (outcome.kind === 'lost') return { kind: 'uncertain', reason, note }
  if (outcome.kind === 'refused' || ageMs > policy.giveUpMs) return { kind: 'failed', reason, note }
  if (outcome.kind === 'resting') return { kind: 'released', delayMs: 0, reason, note }
  const delayMs = retryDelay({ attempts: attempts + 1, random: Math.random(), policy })
  return { kind: 'deferred', delayMs, reason, note }
}

import { z } from 'zod'
import { isMailAddress } from '../domain/mailAddress'
import type { DeliveryLimits } from '../mail/deliver/limits'
import type { Pace } from '../mail/ledger/lanes'
import { text } from './fields'

const MINUTE = 60_000
const UNITS: Readonly<Record<string, number>> = { minute: MINUTE, hour: 60 * MINUTE, day: 24 * 60 * MINUTE }

/**
 * `500/hour`. Half of it may leave at once: an issue's few dozen mails should not trickle because a provider counts by
 * the hour.
 */
export function accountPace() {
  return text().transform((value, context) => {
    const pace = parsePace(value, (messages) => Math.ceil(messages / 2))
    if (pace) return pace
    context.addIssue('必须形如 500/hour（每 minute、hour 或 day 最多几封）')
    return z.NEVER
  })
}

/** `qq.com=60/minute 2, 163.com=30/minute, example.cn=1`: pace, connections, or both, for each receiving domain. */
export function domainLimits() {
  return text().transform((value, context) => {
    const entries = value.split(',').map((entry) => parseDomain(entry.trim()))
    const domains = Object.fromEntries(entries.flatMap((entry) => (entry ? [entry] : [])))
    if (Object.keys(domains).length === entries.length) return domains
    context.addIssue('必须形如 qq.com=60/minute 2, 163.com=30/minute（域名=速度 连接数，各域名只写一次）')
    return z.NEVER
  })
}

type DomainLimit = NonNullable<DeliveryLimits['domains']>[string]

function parseDomain(entry: string): [string, DomainLimit] | undefined {
  const [, domain = '', rest = ''] = /^([^\s=]+)=(\S+(?:\s+\S+)?)$/.exec(entry) ?? []
  if (!isMailAddress(`someone@${domain}`)) return undefined
  const words = rest.split(/\s+/)
  // One at a time: a receiving server that counts by the minute also counts what comes in one second.
  const paces = words.flatMap((word) => parsePace(word, () => 1) ?? [])
  const counts = words.flatMap((word) => (/^[1-9]\d{0,2}$/.test(word) ? [Number(word)] : []))
  const isClear = paces.length <= 1 && counts.length <= 1 && paces.length + counts.length === words.length
  return isClear ? [domain.toLowerCase(), { pace: paces[0], connections: counts[0] }] : undefined
}

function parsePace(value: string, burstOf: (messages: number) => number): Pace | undefined {
  const [, count = '', unit = ''] = /^([1-9]\d{0,6})\/([a-z]+)$/.exec(value) ?? []
  const perMs = UNITS[unit]
  const messages = Number(count)
  return perMs ? { messages, perMs, burst: Math.max(1, burstOf(messages)) } : undefined
}

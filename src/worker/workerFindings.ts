import { REASONS, type Reason } from '@/domain/delivery/reasons'
import type { DeliveryLog } from '@/mail/deliver/settings'

/** What a worker has found out about mail servers; written beside its sign of life, read by health. */
export type WorkerFindings = {
  /** Milliseconds of performance.now() at the last claim. */
  claimedAt: number | undefined
  serverSaid: string | null
  serverFault: string | null
  mailboxFault: string | null
}

type Fact = Parameters<DeliveryLog['info']>[0]

/** The same log, of which the findings are kept. */
export function keepFindings(log: DeliveryLog): { log: DeliveryLog; findings: WorkerFindings } {
  const findings: WorkerFindings = {
    claimedAt: undefined,
    serverSaid: null,
    serverFault: null,
    mailboxFault: null,
  }
  const kept = (level: keyof DeliveryLog) => (fact: Fact) => {
    learn(findings, fact)
    log[level](fact)
  }
  return { log: { info: kept('info'), warn: kept('warn'), error: kept('error') }, findings }
}

function learn(findings: WorkerFindings, { event, note, reason, error }: Fact): void {
  if (event === 'mail.server_unavailable') {
    const entry = typeof reason === 'string' ? REASONS[reason as Reason] : undefined
    findings.serverFault = `${entry?.zh ?? '不可用'}：${String(note)}`
    findings.serverSaid = String(note)
  } else if (ANSWERED.has(event)) {
    findings.serverFault = null
    findings.serverSaid = typeof note === 'string' ? note : '250'
  } else if (event === 'bounce.mailbox_unavailable') findings.mailboxFault = String(error)
  else if (event === 'bounce.mailbox_back') findings.mailboxFault = null
}

/** The server took part in a message, whatever it said to it. */
const ANSWERED: ReadonlySet<string> = new Set(['mail.sent', 'mail.refused', 'mail.deferred', 'mail.slowed'])

import type { UIFieldServerProps } from 'payload'
import { z } from 'zod'
import { DELIVERY_STATUSES, type DeliveryStatus } from '@/domain/delivery/statuses'
import { explain } from '@/domain/delivery/explain'
import { REASONS } from '@/domain/delivery/reasons'
import styles from '../workflow/ReasonBanner.module.css'

const fateSchema = z.object({ status: keyOf(DELIVERY_STATUSES), reason: keyOf(REASONS).nullish() })

const WITHOUT_REASON: Readonly<Partial<Record<DeliveryStatus, string>>> = {
  uncertain:
    '邮件正文发出后没有等到服务器的答复，对方可能收到，也可能没收到。为避免重复，系统不会自动重发，请先向收件人核实。',
  bounced: '对方服务器先收下了这封邮件，后来又退了回来，没有说明原因。',
  failed: '这封邮件没有送达，系统不再自动重试。',
}

/** In plain Chinese why a mail has not simply gone out, and what to do; above the ledger's own words. */
export function DeliveryExplanation({ data }: UIFieldServerProps) {
  const fate = fateSchema.safeParse(data)
  const heading = fate.data && HEADINGS[fate.data.status]
  if (!fate.data || !heading) return null
  const explanation = explain(fate.data)
  return (
    <section className={styles.banner} aria-label={heading}>
      <strong>{heading}</strong>
      <p className={styles.reason}>{explanation?.reason ?? WITHOUT_REASON[fate.data.status]}</p>
      {explanation && <p>{explanation.advice}</p>}
    </section>
  )
}

const HEADINGS: Readonly<Partial<Record<DeliveryStatus, string>>> = {
  bounced: '被退回：对方服务器收下后又退了回来',
  failed: '未送达',
  uncertain: '待确认：不能断定对方是否收到',
}

function keyOf<Table extends object>(table: Table) {
  return z.custom<keyof Table & string>((value) => typeof value === 'string' && Object.hasOwn(table, value))
}

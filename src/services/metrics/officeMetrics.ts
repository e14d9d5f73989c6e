import sql from 'sql-template-tag'
import { countLedger } from '@/mail/ledger/countLedger'
import type { Pool } from '@/db/poolOf'
import { SILENT_MS } from '../health/silence'
import type { Metric } from './metric'

type Row = {
  waiting: number
  failing: number
  awaitingOfd: number
  paused: number
  bounces: number
  workers: number
  signed: number | null
}

/** Figures of the whole office, counted now: the same on every worker. @throws Error when the database is away */
export async function officeMetrics(pool: Pick<Pool, 'query'>): Promise<Metric[]> {
  const { deliveries, oldestDueSeconds } = await countLedger(pool)
  const { rows } = await pool.query<Row>(
    sql`select (select count(*)::int from publications where pdf_id is null) as waiting,
            (select count(*)::int from publications where pdf_id is null and render_error is not null) as failing,
            (select count(*)::int from publications p where p.pdf_id is not null and p.ofd_settled_at is null
               and exists (select from deliveries d where d.publication_id = p.id and d.with_ofd)) as "awaitingOfd",
            (select count(*)::int from publications where mail_paused_at is not null) as paused,
            (select count(*)::int from bounces where status = 'open') as bounces,
            (select count(*)::int from worker_signs where seen_at > now() - ${SILENT_MS} * interval '1 millisecond') as workers,
            (select extract(epoch from now() - max(seen_at))::float8 from worker_signs) as signed`,
  )
  const [row] = rows
  if (!row) return []
  return [
    {
      name: 'jianbao_deliveries',
      help: 'Rows of the ledger by status.',
      type: 'gauge',
      values: Object.entries(deliveries).map(([status, value]) => ({ labels: { status }, value })),
    },
    gauge(
      'jianbao_delivery_oldest_due_seconds',
      'How long the longest waiting mail has been due.',
      oldestDueSeconds,
    ),
    gauge('jianbao_publications_awaiting_pdf', 'Published and not rendered yet.', row.waiting),
    gauge('jianbao_publications_failing', 'Of these, failed at least once.', row.failing),
    gauge(
      'jianbao_publications_awaiting_ofd',
      'Rendered, with mails that wait for the OFD beside it.',
      row.awaitingOfd,
    ),
    gauge('jianbao_publications_paused', 'Mail paused by a person.', row.paused),
    gauge('jianbao_bounces_open', 'Mails that came back and wait for a person.', row.bounces),
    gauge('jianbao_workers', 'Workers that signed lately.', row.workers),
    ...(row.signed === null
      ? []
      : [
          gauge(
            'jianbao_worker_last_sign_seconds',
            'Since the newest sign of life of any worker.',
            row.signed,
          ),
        ]),
  ]
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, help, type: 'gauge', values: [{ value }] }
}

import sql, { join, raw, type Sql } from 'sql-template-tag'

/** Which of the ledgers a row stands in. They know the same states, by the same SQL; `messages` leave by src/messengers. */
export type LedgerName = 'deliveries' | 'notices' | 'messages'

/** What leaves as mail, by one engine, in the order in which it is asked for work: the brief is what the office is there for. */
export const LEDGERS = ['deliveries', 'notices'] as const satisfies LedgerName[]

export const ALL_LEDGERS = [...LEDGERS, 'messages'] as const satisfies LedgerName[]

type LedgerTable = {
  /** What the message of row `d` is made from: a publication, or the row itself. */
  content: Sql
  /** Whether row `d` may leave now, for what it tells of. */
  mayLeave: Sql
  /** Whether the message of row `d` carries the OFD too. */
  withOfd: Sql
}

/** Whether row `d` of the deliveries is of a revision that a later one took the place of. */
export const SUPERSEDED = sql`exists (select from publications newer
  where newer.issue_id = d.issue_id and newer.revision > d.revision)`

export const LEDGER_TABLES = {
  deliveries: {
    content: sql`d.publication_id`,
    mayLeave: sql`exists (select from publications p
      where p.id = d.publication_id and p.pdf_id is not null and p.mail_paused_at is null
        and (d.with_ofd is not true or p.ofd_settled_at is not null)) and not ${SUPERSEDED}`,
    withOfd: sql`coalesce(d.with_ofd, false)`,
  },
  notices: { content: sql`d.id`, mayLeave: sql`true`, withOfd: sql`false` },
  messages: { content: sql`d.id`, mayLeave: sql`true`, withOfd: sql`false` },
} as const satisfies Record<LedgerName, LedgerTable>

/** Receiving domain of row `d`. */
export const LANE = sql`split_part(d.email, '@', 2)`

/** Whether the lane of row `d`, or all of them, were told to rest for a while. */
export const RESTS = sql`exists (select from mail_lanes m where m.lane in (${LANE}, '*') and m.not_before > now())`

/** Rows that some worker holds now, of both ledgers: a receiving server counts connections, not kinds of mail. */
export const HELD = join(
  LEDGERS.map((ledger) => sql`select ${LANE} as lane from ${raw(ledger)} d where d.lease_until > now()`),
  ' union all ',
)

/** The same for each of these ledgers, one after another. */
export async function inEach<Result>(
  work: (ledger: LedgerName) => Promise<Result>,
  ledgers: readonly LedgerName[] = LEDGERS,
): Promise<Result[]> {
  const results: Result[] = []
  for (const ledger of ledgers) results.push(await work(ledger))
  return results
}

/** One row, whoever holds it. */
export type LedgerRow = { ledger: LedgerName; id: number }

import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'
import { DELIVERY_STATUSES } from '@/domain/delivery/statuses'
import { explain } from '@/domain/delivery/explain'
import { recordApart } from '../audit/recordAudit'
import { csv } from '../files/csv'
import type { Download } from '../files/download'
import type { PersonRequest } from '@/access/personRequest'
import type { Delivery } from '@/payload-types'
import { readIssueForOffice } from '../issues/readDraftView'

const HEADER = ['邮箱', '收件人', '报送单位', '版次', '状态', '尝试次数', '送出时间', '说明']

/** Only where a mail carried an OFD or should have. */
const ATTACHED = '附件'

/** Who got the brief, when, and who did not and why, as a CSV that Excel opens. */
export async function closingReport(id: number, { req }: { req: PersonRequest }): Promise<Download> {
  const issue = await readIssueForOffice(id, { req })
  const bytes = await deliveryLedger(id, { req })
  await recordApart({ event: 'list-downloaded', collection: 'issues', document: id }, { req })
  return {
    bytes,
    name: `投递报告 ${issue.name}.csv`,
    type: 'text/csv; charset=utf-8',
  }
}

/** The ledger of an issue as a CSV. Whoever calls has made sure that the person reads the office's desk. */
export async function deliveryLedger(id: number, { req }: { req: PersonRequest }): Promise<Buffer> {
  const { docs } = await req.payload.find({
    collection: 'deliveries',
    where: { issue: { equals: id } },
    sort: ['revision', 'email'],
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // all rows, not the first page; that the person is staff was checked above
  })
  const { rows: prints } = await poolOf(req.payload).query<{
    revision: number
    made: boolean
    settled: boolean
  }>(
    sql`select revision::int, ofd_id is not null as made, ofd_settled_at is not null as settled
          from publications where issue_id = ${id}`,
  )
  const isTold = docs.some(({ withOfd }) => withOfd)
  const attached = ({ withOfd, revision }: Delivery): string[] => {
    if (!isTold) return []
    if (!withOfd) return ['PDF']
    const print = prints.find((row) => row.revision === revision)
    if (!print?.settled) return ['PDF、OFD（正在生成）']
    return [print.made ? 'PDF、OFD' : 'PDF（OFD 未生成）']
  }
  const rows = docs.map((row) => [
    row.email,
    row.name ?? '',
    (row.recipients as { name: string }[]).map((recipient) => recipient.name).join('；'),
    row.revision,
    DELIVERY_STATUSES[row.status].zh,
    row.attempts,
    row.sentAt ? shanghaiTime(row.sentAt) : '',
    explain(row)?.reason ?? '',
    ...attached(row),
  ])
  return csv([[...HEADER, ...(isTold ? [ATTACHED] : [])], ...rows])
}

export function shanghaiTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant))
}

import { DELIVERY_STATUSES } from '@/domain/delivery/statuses'
import { explain } from '@/domain/delivery/explain'
import { recordApart } from '../audit/recordAudit'
import { csv } from '../files/csv'
import type { Download } from '../files/download'
import type { PersonRequest } from '@/access/personRequest'
import { readIssueForOffice } from '../issues/readDraftView'

const HEADER = ['邮箱', '收件人', '报送单位', '版次', '状态', '尝试次数', '送出时间', '说明']

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
  const rows = docs.map(({ email, name, recipients, revision, status, attempts, sentAt, reason }) => [
    email,
    name ?? '',
    (recipients as { name: string }[]).map((recipient) => recipient.name).join('；'),
    revision,
    DELIVERY_STATUSES[status].zh,
    attempts,
    sentAt ? shanghaiTime(sentAt) : '',
    explain({ status, reason })?.reason ?? '',
  ])
  return csv([HEADER, ...rows])
}

export function shanghaiTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant))
}

import { MOST_ROWS } from '@/services/audit/auditFile'
import type { AuditQuery } from '@/services/audit/auditQuery'
import { askedWords } from './askedWords'

/** The way to what was asked for as a file; a day that has more than one file holds, in parts. */
export function RecordFiles({ query, total }: { query: AuditQuery; total: number }) {
  const isOneDay = query.from !== undefined && query.from === query.to
  const address = `/api/audit/export.xlsx?${askedWords(query)}`
  if (!isOneDay || total <= MOST_ROWS) return <a href={address}>下载 XLSX</a>
  return Array.from({ length: Math.ceil(total / MOST_ROWS) }, (_, index) => (
    <a key={index} href={`${address}&part=${index + 1}`}>
      下载 XLSX（第 {index + 1} 份）
    </a>
  ))
}

import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/domain/audit'
import { timeInShanghai } from '@/domain/shanghaiDate'
import { auditQuerySchema, type AuditQuery } from '@/services/audit/auditQuery'
import { readPassedRecord } from '@/services/audit/cutRecord'
import { listAudit } from '@/services/audit/listAudit'
import { AdminPage } from '../admin/AdminPage'
import { requireRecord } from '../admin/pageDoors'
import { documentPath, RECORD_PATH } from '../admin/paths'
import statistics from '../statistics/Statistics.module.css'
import { askedWords } from './askedWords'
import { PassedRecord } from './PassedRecord'
import { RecordFiles } from './RecordFiles'
import { RecordForm } from './RecordForm'
import { recordWords } from './recordWords'
import styles from './Record.module.css'

const ROWS = 50

/** `/admin/record?event&outcome&person&from&to&page`: who did what, when, from where, and how it ended. */
export async function RecordPage(page: AdminViewServerProps) {
  const req = requireRecord(page)
  const query = auditQuerySchema.parse(page.searchParams ?? {})
  const number = Math.min(100_000, Math.max(1, Math.trunc(Number(page.searchParams?.page)) || 1))
  const db = poolOf(req.payload)
  const passed = req.user.role === 'auditor' ? await readPassedRecord(db) : undefined
  const { rows, total } = await listAudit(db, {
    query,
    limit: ROWS,
    skip: (number - 1) * ROWS,
  })
  const pages = Math.max(1, Math.ceil(total / ROWS))
  return (
    <AdminPage page={page} title="审计" aside={<RecordFiles query={query} total={total} />}>
      {passed && <PassedRecord {...passed} />}
      <RecordForm query={query} />
      <p className={statistics.note}>
        共 {total} 条，时间为北京时间。下载的是符合条件的全部记录，下载本身也会记入。
      </p>
      <div className={styles.rows}>
        <table className={statistics.articles}>
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">事项</th>
              <th scope="col">操作人</th>
              <th scope="col">结果</th>
              <th scope="col">来自</th>
              <th scope="col">对象</th>
              <th scope="col">详情</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .map((row) => ({ row, words: recordWords(row, req.payload.config) }))
              .map(({ row, words }) => (
                <tr key={row.id}>
                  <td className={styles.short}>
                    <Link href={documentPath('audit', row.id)} prefetch={false}>
                      {timeInShanghai(row.at)}
                    </Link>
                  </td>
                  <td className={styles.short}>{AUDIT_EVENTS[row.event].zh}</td>
                  <td>{row.actorName}</td>
                  <td className={styles.short}>{AUDIT_OUTCOMES[row.outcome].zh}</td>
                  <td>{row.address}</td>
                  <td className={styles.short}>{words.about}</td>
                  <td className={styles.detail}>{words.detail}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {total === 0 && <p>没有符合条件的记录。请放宽条件再查。</p>}
      {pages > 1 && (
        <nav className={styles.pages} aria-label="翻页">
          {number > 1 && <Link href={at(query, number - 1)}>上一页</Link>}
          <span>
            第 {number} 页，共 {pages} 页
          </span>
          {number < pages && <Link href={at(query, number + 1)}>下一页</Link>}
        </nav>
      )}
    </AdminPage>
  )
}

function at(query: AuditQuery, page: number): string {
  const words = askedWords(query)
  words.set('page', String(page))
  return `${RECORD_PATH}?${words}`
}

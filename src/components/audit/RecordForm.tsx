import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/domain/audit'
import type { Label } from '@/domain/workflow/transition'
import type { AuditQuery } from '@/services/audit/auditQuery'
import { RECORD_PATH } from '../admin/paths'
import statistics from '../statistics/Statistics.module.css'

/** What of the record is asked for. A plain form: it works before any script has come. */
export function RecordForm({ query }: { query: AuditQuery }) {
  return (
    <form className={statistics.period} action={RECORD_PATH} key={JSON.stringify(query)}>
      <Choice name="event" label="事项" table={AUDIT_EVENTS} chosen={query.event} />
      <Choice name="outcome" label="结果" table={AUDIT_OUTCOMES} chosen={query.outcome} />
      <label htmlFor="record-person">操作人</label>
      <input
        id="record-person"
        name="person"
        maxLength={100}
        placeholder="姓名、地址或账号编号"
        defaultValue={query.person}
      />
      <label htmlFor="record-from">从</label>
      <input id="record-from" name="from" type="date" defaultValue={query.from} />
      <label htmlFor="record-to">到</label>
      <input id="record-to" name="to" type="date" defaultValue={query.to} />
      <button type="submit">查询</button>
    </form>
  )
}

function Choice({
  name,
  label,
  table,
  chosen,
}: {
  name: string
  label: string
  table: Readonly<Record<string, Label>>
  chosen: string | undefined
}) {
  return (
    <>
      <label htmlFor={`record-${name}`}>{label}</label>
      <select id={`record-${name}`} name={name} defaultValue={chosen ?? ''}>
        <option value="">全部</option>
        {Object.entries(table).map(([value, { zh }]) => (
          <option key={value} value={value}>
            {zh}
          </option>
        ))}
      </select>
    </>
  )
}

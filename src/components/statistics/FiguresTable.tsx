import Link from 'next/link'
import type { Period } from '@/domain/statistics'
import type { CompanyFigures } from '@/services/statistics/countPeriods'
import { countedPath } from '../admin/paths'
import { rateOf } from './rateOf'
import styles from './Statistics.module.css'

/** The table as the brief prints it, with the rate of use; each figure leads to the articles it counts. */
export function FiguresTable({
  companies,
  period,
}: {
  companies: readonly CompanyFigures[]
  period: Period
}) {
  const total = {
    received: companies.reduce((sum, { received }) => sum + received, 0),
    receivedAndUsed: companies.reduce((sum, { receivedAndUsed }) => sum + receivedAndUsed, 0),
    used: companies.reduce((sum, { used }) => sum + used, 0),
  }
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col" className={styles.name}>
              企业名称
            </th>
            <th scope="col">来稿数</th>
            <th scope="col">刊用数</th>
            <th scope="col">刊用率</th>
          </tr>
        </thead>
        <tbody>
          {companies.map(({ companyId, company, received, receivedAndUsed, used }, index) => (
            <tr key={companyId}>
              <td>{index + 1}</td>
              <th scope="row">{company}</th>
              <td>
                <Figure
                  value={received}
                  href={countedPath({ ...period, kind: 'received', company: companyId })}
                />
              </td>
              <td>
                <Figure value={used} href={countedPath({ ...period, kind: 'used', company: companyId })} />
              </td>
              <td>{rateOf({ received, receivedAndUsed })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">合计</th>
            <td>{total.received}</td>
            <td>{total.used}</td>
            <td>{rateOf(total)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.note}>
        来稿数统计各企业投来的稿件，以首次提交的日期为准；刊用数统计所署企业在本时段各期简报中刊出的稿件，含选自公众号、官网等处的，所以可能多于来稿数。刊用率为本时段来稿中已刊用的比例，不含选自公众号、官网等处的。点数字可以看到具体稿件。
      </p>
    </>
  )
}

function Figure({ value, href }: { value: number; href: string }) {
  if (value === 0) return 0
  return (
    <Link href={href} prefetch={false}>
      {value}
    </Link>
  )
}

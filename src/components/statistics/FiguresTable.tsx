import Link from 'next/link'
import type { Period } from '@/domain/statistics'
import type { PrintedSource, ShownFigures } from '@/services/statistics/printedFigures'
import { countedPath, documentPath } from '../admin/paths'
import { rateOf, totalOf } from './rateOf'
import styles from './Statistics.module.css'

/** The table as the brief prints it, with the rate of use; each figure that was counted leads to its articles. */
export function FiguresTable({
  companies,
  period,
  source,
}: {
  companies: readonly ShownFigures[]
  period: Period
  source: PrintedSource | undefined
}) {
  const total = totalOf(companies)
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
            <tr key={company}>
              <td>{index + 1}</td>
              <th scope="row">{company}</th>
              <td>
                <Figure value={received} href={hrefOf('received', companyId)} />
              </td>
              <td>
                <Figure value={used} href={hrefOf('used', companyId)} />
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
      {source ? (
        <p className={styles.note}>
          数字取自补录的
          <Link href={documentPath('issues', source.issue)} prefetch={false}>
            {source.name}
          </Link>
          刊印的来稿及刊用情况表，不是按系统里的稿件统计的；当时的来稿不在系统里，没有刊用率，也点不到具体稿件。
        </p>
      ) : (
        <p className={styles.note}>
          来稿数统计各企业投来的稿件，以首次提交的日期为准；刊用数统计所署企业在本时段各期简报中刊出的稿件，含选自公众号、官网等处的，所以可能多于来稿数。刊用率为本时段来稿中已刊用的比例，不含选自公众号、官网等处的。点数字可以看到具体稿件。
        </p>
      )}
    </>
  )

  function hrefOf(kind: 'received' | 'used', company: number | undefined): string | undefined {
    return source || company === undefined ? undefined : countedPath({ ...period, kind, company })
  }
}

function Figure({ value, href }: { value: number; href: string | undefined }) {
  if (value === 0 || href === undefined) return value
  return (
    <Link href={href} prefetch={false}>
      {value}
    </Link>
  )
}

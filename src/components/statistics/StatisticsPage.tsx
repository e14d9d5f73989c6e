import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { asQuarter } from '@/domain/quarter'
import { printedPeriod } from '@/domain/shanghaiDate'
import { AdminPage } from '../admin/AdminPage'
import { requireOffice } from '../admin/pageDoors'
import { scoresPath, STATISTICS_PATH } from '../admin/paths'
import { FiguresTable } from './FiguresTable'
import { FiguresChart, QuarterChart } from './lazyCharts'
import { PeriodForm } from './PeriodForm'
import { periodPage } from './periodPage'
import { PrintButton } from './PrintButton'
import { readStatistics, type Report } from '@/services/desk/readStatistics'
import styles from './Statistics.module.css'

/** `/admin/statistics?from=…&to=…`: 来稿及刊用情况 of a period, and how it went over the quarters. */
export async function StatisticsPage(page: AdminViewServerProps) {
  const { payload } = requireOffice(page)
  const { from, to } = page.searchParams ?? {}
  return periodPage({ page, title: '来稿及刊用情况', path: STATISTICS_PATH }, async () => {
    const report = await readStatistics(payload, { from, to, now: new Date() })
    return <ReportPage page={page} report={report} />
  })
}

function ReportPage({ page, report }: { page: AdminViewServerProps; report: Report }) {
  const { period, companies, source, quarters, offered, isScored } = report
  const { from, to } = period
  const name = asQuarter(period)?.label
  const file = (format: string) => `/api/statistics?from=${from}&to=${to}&format=${format}`
  return (
    <AdminPage
      page={page}
      title="来稿及刊用情况"
      aside={
        <div className={styles.files}>
          <a href={file('xlsx')}>下载 XLSX</a>
          <a href={file('csv')}>下载 CSV</a>
          {isScored && <Link href={scoresPath(period)}>记分</Link>}
          <PrintButton />
        </div>
      }
    >
      <PeriodForm key={`${from} ${to}`} period={period} offered={offered} />
      <section className={styles.section} aria-labelledby="period-heading">
        <h2 id="period-heading">
          {name && <span className={styles.quarter}>{name}</span>}
          {printedPeriod(from, to)}
        </h2>
        <div className={styles.beside}>
          <div>
            <FiguresTable companies={companies} period={period} source={source} />
          </div>
          <FiguresChart
            pairs={companies.map(({ shortName, received, used }) => ({ label: shortName, received, used }))}
            of="各企业"
            labels="all"
          />
        </div>
      </section>
      <section className={styles.section} aria-labelledby="quarters-heading">
        <h2 id="quarters-heading">各季度走势</h2>
        <QuarterChart
          quarters={quarters.map((quarter) => ({
            name: quarter.label,
            source: quarter.source?.name,
            companies: quarter.companies.map(({ company, received, receivedAndUsed, used }) => ({
              company,
              received,
              receivedAndUsed,
              used,
            })),
          }))}
        />
      </section>
    </AdminPage>
  )
}

'use client'

import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { AXIS, FIRST_SIZE, RECEIVED, USED } from './chartTheme'
import styles from './Statistics.module.css'

/** Received and used side by side, a pair of bars a company, each with its figure. The table beside says the same. */
export function CompanyChart({
  companies,
}: {
  companies: readonly { company: string; received: number; used: number }[]
}) {
  return (
    <figure className={styles.chart} aria-label="各企业来稿数、刊用数柱形图，数字同表中">
      <ResponsiveContainer width="100%" height={320} initialDimension={FIRST_SIZE}>
        <BarChart
          data={[...companies]}
          accessibilityLayer={false}
          margin={{ top: 20, right: 8, bottom: 8, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--theme-elevation-150)" />
          <XAxis dataKey="company" interval={0} tick={AXIS} />
          <YAxis allowDecimals={false} tick={AXIS} width={40} />
          <Tooltip cursor={{ fill: 'var(--theme-elevation-50)' }} />
          <Legend itemSorter="dataKey" />
          <Bar dataKey="received" {...RECEIVED} isAnimationActive={false} maxBarSize={40}>
            <LabelList dataKey="received" position="top" {...AXIS} />
          </Bar>
          <Bar dataKey="used" {...USED} isAnimationActive={false} maxBarSize={40}>
            <LabelList dataKey="used" position="top" {...AXIS} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}

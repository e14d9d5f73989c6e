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

type Pair = { label: string; received: number; used: number }

/** Received and used side by side, a pair of bars for each label, each with its figure. A table beside says the same. */
export function FiguresChart({
  pairs,
  of,
  labels,
}: {
  pairs: readonly Pair[]
  /** Whose figures they are, as it is read out. */
  of: string
  /** Which labels are drawn where they have no room: all of them, or some at equal distances from the first on. */
  labels: 'all' | 'some'
}) {
  return (
    <figure className={styles.chart} aria-label={`${of}来稿数、刊用数柱形图，数字同表中`}>
      <ResponsiveContainer width="100%" height={320} initialDimension={FIRST_SIZE}>
        <BarChart
          data={[...pairs]}
          accessibilityLayer={false}
          margin={{ top: 20, right: 8, bottom: 8, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--theme-elevation-150)" />
          <XAxis dataKey="label" interval={labels === 'all' ? 0 : 'equidistantPreserveStart'} tick={AXIS} />
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

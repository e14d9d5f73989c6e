import type { FactCounts } from './countFacts'
import type { Metric } from './metric'

/** Figures of this process alone; they begin again with it. */
export function processMetrics(facts: FactCounts): Metric[] {
  const { user, system } = process.cpuUsage()
  const one = (value: number) => [{ value }]
  return [
    {
      name: 'jianbao_facts_total',
      help: 'Log events of this worker, whatever LOG_LEVEL is.',
      type: 'counter',
      values: [...facts].sort().map(([event, value]) => ({ labels: { event }, value })),
    },
    {
      name: 'process_cpu_seconds_total',
      help: 'CPU time, without the rendering processes.',
      type: 'counter',
      values: one((user + system) / 1e6),
    },
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory, without the rendering processes.',
      type: 'gauge',
      values: one(process.memoryUsage.rss()),
    },
    {
      name: 'process_start_time_seconds',
      help: 'Start, as a Unix time.',
      type: 'gauge',
      values: one(Math.round(Date.now() / 1000 - process.uptime())),
    },
  ]
}

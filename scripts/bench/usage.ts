import { z } from 'zod'

export const usageSchema = z.object({ wallMs: z.number(), cpuMs: z.number(), peakBytes: z.number() })

/** What a process has used since a mark: CPU of all its threads; and the most memory it ever held. */
export type Usage = z.infer<typeof usageSchema>

type Mark = { at: number; cpu: NodeJS.CpuUsage }

export const mark = (): Mark => ({ at: performance.now(), cpu: process.cpuUsage() })

/** The mark of the process's own start. */
export const START: Mark = { at: 0, cpu: { user: 0, system: 0 } }

export function usedSince({ at, cpu }: Mark): Usage {
  const { user, system } = process.cpuUsage(cpu)
  // maxRSS is in kilobytes on every platform since libuv 1.x.
  return {
    wallMs: performance.now() - at,
    cpuMs: (user + system) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }
}

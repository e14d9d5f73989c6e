import { type FontConfig } from '../fonts/roles'
import { type IssueView } from '@/domain/brief/issueView'
import { type Child, startChild } from './child'
import { RenderBusy, RenderFailed } from './errors'
import { type JobResult, type PoolJob, type Rendered } from './messages'

export type RenderPoolOptions = {
  /** children at most; each takes some 250 MB when warm */
  size: number
  /** jobs that may wait for a child; one more is refused with RenderBusy */
  queueLimit: number
  /** of one job, from when a child begins it */
  timeoutMs: number
  fonts: FontConfig
  /** folder of package.json, where the child finds its sources, tsx and fonts */
  projectRoot: string
}

export type RenderJob = {
  view: IssueView
  images: Readonly<Record<string, Buffer>>
  preview?: boolean
  /** What it shows. Of jobs of one subject only the latest still waits: the callers of all get its result. */
  subject?: string
}

export type RenderPool = {
  /** @throws RenderBusy, RenderTimeout, RenderFailed */
  render: (job: RenderJob) => Promise<Rendered>
  /** Ends all children; what still waits fails. */
  close: () => Promise<void>
}

type Caller = { resolve: (result: JobResult) => void; reject: (error: unknown) => void }

type Waiting = { job: PoolJob; subject: string | undefined; callers: Caller[] }

/**
 * Renders in child processes, so that no caller's thread is ever held up. A child is started when it is first
 * needed, kept warm, used for one job at a time, and replaced when it dies or runs out of time.
 */
export function createRenderPool(options: RenderPoolOptions): RenderPool {
  const idle: Child[] = []
  const busy = new Set<Child>()
  const queue: Waiting[] = []
  let closed = false
  let lastId = 0

  const begin = async (child: Child, { job, callers }: Waiting): Promise<void> => {
    busy.add(child)
    try {
      lastId += 1
      const result = await child.run({ id: lastId, fonts: options.fonts, job }, options.timeoutMs)
      for (const { resolve } of callers) resolve(result)
    } catch (error) {
      for (const { reject } of callers) reject(error)
    } finally {
      busy.delete(child)
      if (child.isAlive()) idle.push(child)
      next()
    }
  }

  const next = (): void => {
    while (queue.length > 0 && !closed) {
      const child = freeChild()
      const waiting = child && queue.shift()
      if (!child || !waiting) return
      void begin(child, waiting)
    }
  }

  const freeChild = (): Child | undefined => {
    for (let child = idle.pop(); child; child = idle.pop()) if (child.isAlive()) return child
    return busy.size < options.size ? startChild(options.projectRoot) : undefined
  }

  const submit = (job: PoolJob, subject: string | undefined): Promise<JobResult> => {
    if (closed) return Promise.reject(new RenderFailed('排版服务已停止。'))
    const older = subject === undefined ? undefined : queue.find((waiting) => waiting.subject === subject)
    if (older) {
      older.job = job
      return new Promise((resolve, reject) => older.callers.push({ resolve, reject }))
    }
    if (busy.size >= options.size && queue.length >= options.queueLimit)
      return Promise.reject(new RenderBusy())
    return new Promise((resolve, reject) => {
      queue.push({ job, subject, callers: [{ resolve, reject }] })
      next()
    })
  }

  return {
    async render({ view, images, preview = false, subject }) {
      const { pdf, ...rest } = await submit({ view, images, preview }, subject)
      return { pdf: Buffer.from(pdf), ...rest }
    },
    async close() {
      closed = true
      for (const { reject } of queue.splice(0).flatMap(({ callers }) => callers))
        reject(new RenderFailed('排版服务已停止。'))
      await Promise.all([...idle.splice(0), ...busy].map((child) => child.stop()))
    },
  }
}

import { type FontConfig } from '../fonts/roles'
import { type IssueView } from '@/domain/brief/issueView'
import { type Child, type RenderProgram, startChild } from './child'
import { RenderBusy, RenderFailed } from './errors'
import { type JobResult, type Layout, type PoolJob, type Rendered } from './messages'

export type RenderPoolOptions = {
  /** children at most; each takes some 250 MB when warm */
  size: number
  /** jobs that may wait for a child; one more is refused with RenderBusy */
  queueLimit: number
  /** of one job, from when a child begins it */
  timeoutMs: number
  /** after which a child without a job is ended, and its memory given back */
  idleMs: number
  fonts: FontConfig
  program: RenderProgram
}

export type RenderJob = {
  view: IssueView
  images: Readonly<Record<string, Buffer>>
  preview?: boolean
  /** What it shows. Of jobs of one subject only the latest still waits: the callers of all get its result. */
  subject?: string
}

/** Set as for a preview, not drawn. */
export type LayoutJob = Pick<RenderJob, 'view' | 'images' | 'subject'>

export type RenderPool = {
  /** @throws RenderBusy, RenderTimeout, RenderFailed */
  render: (job: RenderJob) => Promise<Rendered>
  /** The same pages as OFD. @throws as render */
  ofd: (job: Omit<RenderJob, 'subject'>) => Promise<Buffer>
  /** A sheet that goes with a brief, without pictures, as PDF. @throws as render */
  sheet: (view: IssueView) => Promise<Buffer>
  /** How the pages come out. Takes half as long and is begun before any waiting `render`. @throws as render */
  layout: (job: LayoutJob) => Promise<Layout>
  /** Ends all children; what still waits fails. */
  close: () => Promise<void>
}

type Caller = { resolve: (result: JobResult) => void; reject: (error: unknown) => void }

type Waiting = { job: PoolJob; subject: string | undefined; callers: Caller[] }

/**
 * Renders in child processes, so that no caller's thread is ever held up. A child is started when it is first
 * needed, kept warm for a while, used for one job at a time, and replaced when it dies or runs out of time.
 */
export function createRenderPool(options: RenderPoolOptions): RenderPool {
  /** Each with what ends it once it has been idle long enough. */
  const idle = new Map<Child, NodeJS.Timeout>()
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
      if (child.isAlive()) letRest(child)
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

  const letRest = (child: Child): void => {
    const end = (): void => {
      idle.delete(child)
      void child.stop()
    }
    idle.set(child, setTimeout(end, options.idleMs).unref())
  }

  const wake = (child: Child): Child => {
    clearTimeout(idle.get(child))
    idle.delete(child)
    return child
  }

  const freeChild = (): Child | undefined => {
    for (const child of idle.keys()) if (wake(child).isAlive()) return child
    return busy.size < options.size ? startChild(options.program) : undefined
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
      const waiting = { job, subject, callers: [{ resolve, reject }] }
      if (job.wanted === 'layout') queue.unshift(waiting)
      else queue.push(waiting)
      next()
    })
  }

  const made = async (job: PoolJob, subject?: string): Promise<Layout & { file: Buffer }> => {
    const { file, ...layout } = await submit(job, subject)
    if (!file) throw new RenderFailed('排版进程没有给出文件，请重试。')
    return { file: Buffer.from(file), ...layout }
  }

  return {
    async render({ view, images, preview = false, subject }) {
      const { file, ...layout } = await made({ view, images, preview, wanted: 'pdf' }, subject)
      return { pdf: file, ...layout }
    },
    ofd: async ({ view, images, preview = false }) =>
      (await made({ view, images, preview, wanted: 'ofd' })).file,
    sheet: async (view) => (await made({ view, images: {}, preview: false, wanted: 'sheet' })).file,
    layout: ({ view, images, subject }) => submit({ view, images, preview: true, wanted: 'layout' }, subject),
    async close() {
      closed = true
      for (const { reject } of queue.splice(0).flatMap(({ callers }) => callers))
        reject(new RenderFailed('排版服务已停止。'))
      await Promise.all([...[...idle.keys()].map(wake), ...busy].map((child) => child.stop()))
    },
  }
}

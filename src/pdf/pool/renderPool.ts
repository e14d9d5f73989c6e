import { type MissingGlyph } from '../fonts/missingGlyphs'
import { type FontConfig } from '../fonts/roles'
import { type IssueView } from '../issueView'
import { type Child, startChild } from './child'
import { RenderBusy, RenderFailed } from './errors'
import { type JobResult, type PoolJob } from './messages'

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

export type RenderJob = { view: IssueView; images: Readonly<Record<string, Buffer>>; preview?: boolean }

export type RenderPool = {
  /** @throws RenderBusy, RenderTimeout, RenderFailed */
  render: (job: RenderJob) => Promise<{ pdf: Buffer; pages: number }>
  /** @throws RenderBusy, RenderTimeout, RenderFailed */
  missingGlyphs: (view: IssueView) => Promise<MissingGlyph[]>
  /** Ends all children; what still waits fails. */
  close: () => Promise<void>
}

type Waiting = { job: PoolJob; resolve: (result: JobResult) => void; reject: (error: unknown) => void }

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

  const begin = async (child: Child, { job, resolve, reject }: Waiting): Promise<void> => {
    busy.add(child)
    try {
      lastId += 1
      resolve(await child.run({ id: lastId, fonts: options.fonts, job }, options.timeoutMs))
    } catch (error) {
      reject(error)
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

  const submit = (job: PoolJob): Promise<JobResult> => {
    if (closed) return Promise.reject(new RenderFailed('排版服务已停止。'))
    if (busy.size >= options.size && queue.length >= options.queueLimit)
      return Promise.reject(new RenderBusy())
    return new Promise((resolve, reject) => {
      queue.push({ job, resolve, reject })
      next()
    })
  }

  return {
    async render({ view, images, preview = false }) {
      const result = await submit({ kind: 'render', view, images, preview })
      if (result.kind !== 'render') throw new RenderFailed('排版进程答非所问。')
      return { pdf: Buffer.from(result.pdf), pages: result.pages }
    },
    async missingGlyphs(view) {
      const result = await submit({ kind: 'missingGlyphs', view })
      if (result.kind !== 'missingGlyphs') throw new RenderFailed('排版进程答非所问。')
      return result.missing
    },
    async close() {
      closed = true
      for (const { reject } of queue.splice(0)) reject(new RenderFailed('排版服务已停止。'))
      await Promise.all([...idle.splice(0), ...busy].map((child) => child.stop()))
    },
  }
}

import { AsyncResource } from 'node:async_hooks'

/** What is run in its turn; it says by `done` when the next may start, once or more often. */
export type Job = (done: () => void) => void

/** Runs jobs in the order they come, as many at a time as `size` says when one is due. */
export function pageLine(size: () => number): (job: Job) => void {
  const waiting: Job[] = []
  let busy = 0
  const next = () => {
    const job = busy < size() ? waiting.shift() : undefined
    if (!job) return
    busy++
    let isDone = false
    job(() => {
      if (isDone) return
      isDone = true
      busy--
      next()
    })
  }
  return (job) => {
    // A job is started by the end of another one and must not be taken for a part of it.
    waiting.push(AsyncResource.bind(job))
    next()
  }
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, expect, it } from 'vitest'
import { pageLine } from '@/services/http/pageLine'

function counted(size: number) {
  const line = pageLine(() => size)
  const started: number[] = []
  const done: (() => void)[] = []
  const add = (job: number) =>
    line((end) => {
      started.push(job)
      done[job] = end
    })
  return { started, done, add }
}

describe('a line of pages', () => {
  it('starts so many at once and the others in the order they came, one for each that ends', () => {
    const { started, done, add } = counted(2)
    for (const job of [0, 1, 2, 3]) add(job)
    expect(started).toEqual([0, 1])
    done[1]?.()
    expect(started).toEqual([0, 1, 2])
    done[0]?.()
    expect(started).toEqual([0, 1, 2, 3])
  })

  it('counts an end once, however often it is told', () => {
    const { started, done, add } = counted(1)
    for (const job of [0, 1, 2]) add(job)
    done[0]?.()
    done[0]?.()
    expect(started).toEqual([0, 1])
  })

  it('goes on when one ends at once', () => {
    const line = pageLine(() => 1)
    const started: number[] = []
    for (const job of [0, 1, 2])
      line((end) => {
        started.push(job)
        end()
      })
    expect(started).toEqual([0, 1, 2])
  })

  it('runs each as part of what it came with, not of what ended before it', () => {
    const request = new AsyncLocalStorage<string>()
    const line = pageLine(() => 1)
    const seen: (string | undefined)[] = []
    let end = () => {}
    request.run('first', () => line((done) => (end = done)))
    request.run('second', () => line(() => seen.push(request.getStore())))
    request.run('first', () => end())
    expect(seen).toEqual(['second'])
  })
})

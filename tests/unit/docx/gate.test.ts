import { describe, expect, it } from 'vitest'
import { createGate } from '@/docx/pool/gate'

describe('the gate before imports', () => {
  it('lets so many through at once, so many wait, and sends the next away with advice', async () => {
    const through = createGate({ atOnce: 1, waiting: 1 })
    const finish: (() => void)[] = []
    const job = () => new Promise<void>((resolve) => finish.push(resolve))
    const first = through(job)
    const second = through(job)
    await expect(through(job)).rejects.toThrow('过一会儿')
    expect(finish).toHaveLength(1)
    finish[0]?.()
    await first
    await expect.poll(() => finish.length).toBe(2)
    finish[1]?.()
    await second
    const later = through(job)
    await expect.poll(() => finish.length).toBe(3)
    finish[2]?.()
    await later
  })

  it('is free again after a job that failed', async () => {
    const through = createGate({ atOnce: 1, waiting: 0 })
    await expect(through(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(through(() => Promise.resolve(1))).resolves.toBe(1)
  })
})

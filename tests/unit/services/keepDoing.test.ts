import { describe, expect, it } from 'vitest'
import { keepDoing } from '@/worker/keepDoing'

/** Runs a loop over the given turns, one after another, and stops it with the last. */
async function loopOver(turns: (() => Promise<boolean>)[]) {
  const stop = new AbortController()
  const errors: unknown[] = []
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: ({ loop, error }: Record<string, unknown>) => void errors.push([loop, error]),
  }
  let taken = 0
  const next = () => {
    const turn = turns[taken]
    taken += 1
    if (taken === turns.length) stop.abort()
    if (!turn) throw new Error('no turn left')
    return turn()
  }
  await keepDoing(next, { name: 'loop', log, signal: stop.signal, idleMs: 1 })
  return { taken, errors }
}

const fine = async () => true

describe('a loop of the worker', () => {
  it('goes on after an error thrown at once, as by a font that cannot be read, and says so', async () => {
    const broken = () => {
      throw new Error('no such font')
    }
    expect(await loopOver([broken, fine])).toEqual({ taken: 2, errors: [['loop', 'no such font']] })
  })

  it('goes on after one that comes later', async () => {
    const broken = () => Promise.reject(new Error('no database'))
    expect(await loopOver([broken, fine])).toEqual({ taken: 2, errors: [['loop', 'no database']] })
  })

  it('looks again where there was nothing to do', async () => {
    expect(await loopOver([async () => false, fine])).toEqual({ taken: 2, errors: [] })
  })
})

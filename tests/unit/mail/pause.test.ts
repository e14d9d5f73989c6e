import { describe, expect, it } from 'vitest'
import { pause } from '@/mail/deliver/pause'

const HOUR = 60 * 60_000

describe('a pause', () => {
  it('is over in its time, a longer one later', async () => {
    const first = await Promise.race([pause(200).then(() => 'long'), pause(1).then(() => 'short')])
    expect(first).toBe('short')
  })

  it('is over at once for whoever is told to stop, before it or in the midst of it', async () => {
    await pause(HOUR, AbortSignal.abort())
    const stopping = new AbortController()
    const pauses = [pause(HOUR, stopping.signal), pause(HOUR, stopping.signal)]
    stopping.abort()
    await Promise.all(pauses)
  })

  it('that nobody is told to stop is no longer for it', async () => {
    await pause(1, new AbortController().signal)
  })
})

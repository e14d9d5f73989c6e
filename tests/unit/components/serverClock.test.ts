import { afterEach, expect, it, vi } from 'vitest'
import { noteServerTime, serverNow } from '@/components/http/serverClock'

afterEach(() => vi.useRealTimers())

it('tells the server’s time on a machine whose clock is ten minutes fast, by the latest answer that says one', () => {
  vi.useFakeTimers({ now: Date.parse('2026-01-09T10:10:00Z') })
  noteServerTime('Fri, 09 Jan 2026 10:00:00 GMT')
  noteServerTime(null)
  noteServerTime('soon')
  vi.advanceTimersByTime(5_000)
  expect(serverNow().toISOString()).toBe('2026-01-09T10:00:05.000Z')
})

import { timeOf } from '../desk/timeOf'
import type { Reviewer } from '../reviewer'

const EVERY_MS = 100
const LIGHT = '/api/articles?limit=10&depth=0'

/** What `act` gives, and how long somebody else waited for a light answer meanwhile, asking every 100 ms whatever comes. */
export async function bystander<T>(
  reviewer: Reviewer,
  act: () => Promise<T>,
): Promise<{ result: T; meanMs: number }> {
  const asked: Promise<number>[] = []
  const ask = () => {
    const time = timeOf(() => reviewer.get(LIGHT))
    // One that fails is told by `all`, at the end; until then it is nobody's surprise.
    time.catch(() => undefined)
    asked.push(time)
  }
  ask()
  const timer = setInterval(ask, EVERY_MS)
  try {
    const result = await act()
    const times = await Promise.all(asked)
    return { result, meanMs: times.reduce((sum, time) => sum + time, 0) / times.length }
  } finally {
    clearInterval(timer)
  }
}

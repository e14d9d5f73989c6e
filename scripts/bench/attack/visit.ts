import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { BenchOffice } from '../benchOffice'
import { logIn } from '../reviewer'

/** Wall times of each, in milliseconds. */
export type Visits = { page: number[]; login: number[] }

const PAUSE_MS = 100
const tokenSchema = z.object({ token: z.string() })

/** A reviewer opens the home page, somebody else logs in (and out again), in turn until the signal. */
export async function visit({ web, password }: BenchOffice, signal: AbortSignal): Promise<Visits> {
  const reviewer = await logIn({ web, password })
  const visits: Visits = { page: [], login: [] }
  while (!signal.aborted) {
    visits.page.push(await timed(async () => void (await (await reviewer.get('/admin')).arrayBuffer())))
    await sleep(PAUSE_MS)
    let token = ''
    visits.login.push(
      await timed(async () => {
        const answer = await post(`${web}/api/users/login`, { email: 'reviewer2@jianbao.test', password })
        ;({ token } = tokenSchema.parse(await answer.json()))
      }),
    )
    await post(`${web}/api/users/logout`, {}, { Authorization: `JWT ${token}` })
    await sleep(PAUSE_MS)
  }
  return visits
}

async function post(url: string, body: object, headers = {}): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

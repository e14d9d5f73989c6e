import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { z } from 'zod'
import { hasBuild } from '../../stack/buildState'
import { startBenchOffice, type BenchOffice } from '../benchOffice'
import { percentile } from '../percentile'
import { logIn } from '../reviewer'
import type { Measured, Row } from '../row'
import { HOSTILE_DOORS, HOSTILE_TEXTS, type HostileDoor, type Own } from './hostileDoors'

const MOST_MS = 250
const QUIET_MS = 10_000
const EVERY_MS = 10
/** Somebody else's request meanwhile. */
const OTHER = '/api/articles?limit=10&depth=0'
const answerSchema = z.object({ doc: z.object({ id: z.number() }) })

type Author = { own: Own; send: (request: ReturnType<HostileDoor>) => Promise<number> }
type Longest = { ms: number; door: string; text: string }

/** How long somebody else's request waits while an author sends hostile texts of 100,000 characters to every field of text. */
export async function benchHostile(): Promise<Measured> {
  if (!hasBuild('web')) return { skipped: 'there is no build (npm run build)' }
  const office = await startBenchOffice()
  try {
    const reviewer = await logIn(office)
    const author = await anAuthor(office)
    const ask = async () => void (await (await reviewer.get(OTHER)).arrayBuffer())
    await timesUntil(ask, sleep(QUIET_MS))
    const quiet = await timesUntil(ask, sleep(QUIET_MS))
    const times: number[] = []
    let longest: Longest = { ms: 0, door: '', text: '' }
    const statuses: Record<string, number> = {}
    for (const [door, make] of Object.entries(HOSTILE_DOORS))
      for (const [text, whole] of Object.entries(HOSTILE_TEXTS)) {
        const sent = author.send(make(whole, author.own))
        const waited = await timesUntil(ask, sent)
        const status = await sent
        statuses[`${door} ${status}`] = (statuses[`${door} ${status}`] ?? 0) + 1
        times.push(...waited)
        const ms = Math.max(...waited)
        if (ms > longest.ms) longest = { ms, door, text }
        if (ms > MOST_MS) console.error(`${door} with ${text}: another request waited ${Math.round(ms)} ms`)
      }
    console.error(JSON.stringify(statuses))
    return rows({ quiet, times, longest })
  } finally {
    await office.stop()
  }
}

function rows({ quiet, times, longest }: { quiet: number[]; times: number[]; longest: Longest }): Row[] {
  return [
    { what: 'another request, quiet: p50', value: percentile(quiet, 50), unit: 'ms' },
    { what: 'another request, quiet: longest', value: Math.max(...quiet), unit: 'ms' },
    { what: `another request of ${times.length}: p50`, value: percentile(times, 50), unit: 'ms' },
    { what: 'another request: p99', value: percentile(times, 99), unit: 'ms' },
    {
      what: `another request: longest (${longest.door}, ${longest.text})`,
      value: longest.ms,
      unit: 'ms',
      limit: { atMost: MOST_MS },
    },
  ]
}

/** Asks again and again, one at a time, until `over` and at least once. */
async function timesUntil(ask: () => Promise<void>, over: Promise<unknown>): Promise<number[]> {
  let isOver = false
  // What goes wrong is thrown by who awaits it.
  over.catch(() => undefined).finally(() => (isOver = true))
  const times: number[] = []
  do {
    const from = performance.now()
    await ask()
    times.push(performance.now() - from)
    await sleep(EVERY_MS)
  } while (!isOver)
  return times
}

async function anAuthor({ web, password }: BenchOffice): Promise<Author> {
  const login = await fetch(`${web}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'sto@jianbao.test', password }),
  })
  const session = z
    .object({ token: z.string(), user: z.object({ id: z.number() }) })
    .parse(await login.json())
  const authorized = { Authorization: `JWT ${session.token}` }
  const made = async (path: string, init: RequestInit) =>
    answerSchema.parse(await (await fetch(`${web}${path}`, { method: 'POST', ...init })).json()).doc.id
  const article = await made('/api/articles', {
    headers: { 'Content-Type': 'application/json', ...authorized },
    body: JSON.stringify({ title: '稿件' }),
  })
  const image = sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
  const form = new FormData()
  form.set('file', new File([new Uint8Array(await image.png().toBuffer())], 'a.png', { type: 'image/png' }))
  form.set('_payload', '{}')
  const picture = await made('/api/media', { headers: authorized, body: form })
  return {
    own: { article, picture, account: session.user.id },
    send: async ({ method, path, body }) => {
      const answer = await fetch(`${web}${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...authorized },
        ...(body && { body: JSON.stringify(body) }),
      })
      await answer.arrayBuffer()
      return answer.status
    },
  }
}

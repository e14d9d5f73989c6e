import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { hasBuild } from '../../stack/buildState'
import { startBenchOffice, type BenchOffice } from '../benchOffice'
import { inChild } from '../inChild'
import { percentile } from '../percentile'
import { processTree } from '../processTree'
import type { Measured, Row } from '../row'
import { ATTACKS, type AttackName } from './attackers'
import { visit, type Visits } from './visit'

const QUIET_SECONDS = 20
const ATTACK_SECONDS = 60
const MB = 1e6
const countsSchema = z.record(z.string(), z.number())

/**
 * How a page and a login answer, and what memory the web server takes, while somebody without a login sends it what is
 * meant to stop it, beside the same while nobody does.
 */
export async function benchAttack(): Promise<Measured> {
  if (process.platform !== 'linux') return { skipped: 'only Linux says what a process holds' }
  if (!hasBuild('web')) return { skipped: 'there is no build (npm run build)' }
  const office = await startBenchOffice()
  try {
    // What V8 takes for itself in any working day is not the attack's.
    await Promise.all(Array.from({ length: 4 }, () => during(office, sleep(QUIET_SECONDS * 1_000))))
    const quiet = await during(office, sleep(QUIET_SECONDS * 1_000))
    const rows: Row[] = []
    for (const name of Object.keys(ATTACKS) as AttackName[]) {
      const args = [name, office.web, String(ATTACK_SECONDS)]
      const attack = inChild('attackChild.ts', args)
      const under = await during(office, attack)
      const counts = countsSchema.parse((await attack).message)
      console.error(`${name}: ${JSON.stringify(counts)}`)
      rows.push(...compare(name, { quiet, under }))
    }
    return rows
  } finally {
    await office.stop()
  }
}

type Stretch = Visits & { bytes: number }

/** Opens a page and logs in, one after the other, until `over`; the most memory that the web server held meanwhile. */
async function during(office: BenchOffice, over: Promise<unknown>): Promise<Stretch> {
  const ended = new AbortController()
  // What goes wrong is thrown by who awaits it.
  over.catch(() => undefined).finally(() => ended.abort())
  const [visits, bytes] = await Promise.all([visit(office, ended.signal), mostMemory(ended.signal)])
  await over
  return { ...visits, bytes }
}

async function mostMemory(signal: AbortSignal): Promise<number> {
  let most = 0
  while (!signal.aborted) {
    const tree = await processTree([process.pid])
    const roots = tree.filter(({ command }) => command.startsWith('next-server')).map(({ pid }) => pid)
    const held = (await processTree(roots)).reduce((sum, { proportional }) => sum + proportional, 0)
    most = Math.max(most, held)
    await sleep(1_000)
  }
  return most
}

function compare(name: string, { quiet, under }: { quiet: Stretch; under: Stretch }): Row[] {
  const times = (['page', 'login'] as const).flatMap((what) =>
    [50, 95].map((part): Row => {
      return {
        what: `${name}: ${what} p${part}`,
        value: percentile(under[what], part),
        unit: 'ms',
        ratio: { of: percentile(quiet[what], part), to: 'quiet' },
        limit: { atMost: 2 },
      }
    }),
  )
  const memory: Row = {
    what: `${name}: memory of the web server`,
    value: under.bytes / MB,
    unit: 'MB',
    ratio: { of: quiet.bytes / MB, to: 'quiet' },
    limit: { atMost: 1.2 },
  }
  return [...times, memory]
}

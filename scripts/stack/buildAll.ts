import type { Supervisor } from '../process/supervisor'
import { buildPrograms } from './buildPrograms'
import { isBuildFresh, recorded } from './buildState'
import { PARTS } from './parts'

/** What production runs: the web part by Next, then, in a second, our programs by esbuild. Throws ClearError. */
export async function buildAll(supervisor: Supervisor, env: NodeJS.ProcessEnv): Promise<void> {
  await recorded('web', () => supervisor.runToEnd(PARTS.build(env)))
  await recorded('programs', () => buildPrograms())
}

/** The same for what is missing or made of other sources. */
export async function buildStale(supervisor: Supervisor, env: NodeJS.ProcessEnv): Promise<void> {
  if (!(await isBuildFresh('web'))) await recorded('web', () => supervisor.runToEnd(PARTS.build(env)))
  if (!(await isBuildFresh('programs'))) await recorded('programs', () => buildPrograms())
}

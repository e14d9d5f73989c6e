import type { Supervisor } from '../process/supervisor'
import { recordBuild, sourcesHash } from './buildState'
import { PARTS } from './parts'

/** Builds the web part with Next and notes which sources it was made of. Throws ClearError. */
export async function buildWeb(supervisor: Supervisor, env: NodeJS.ProcessEnv): Promise<void> {
  const hash = await sourcesHash()
  await supervisor.runToEnd(PARTS.build(env))
  await recordBuild(hash)
}

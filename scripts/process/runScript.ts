import { EnvError } from '../../src/env/readEnv'
import { ClearError } from './clearError'

/**
 * Runs a script's work to its end and exits: 0, or 1 after saying what went wrong. A fault of the surroundings is
 * said without a stack. Exits by itself because a pool somebody left open must not hold the terminal.
 */
export async function runScript(work: () => Promise<void>): Promise<never> {
  try {
    await work()
  } catch (error) {
    const known = error instanceof ClearError || error instanceof EnvError
    process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
    process.exit(1)
  }
  process.exit(0)
}

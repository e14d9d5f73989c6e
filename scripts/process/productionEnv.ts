import { PRODUCTION_VARIABLES } from '../../src/env/productionVariables'
import { readEnv, type Env } from '../../src/env/readEnv'

type Checks = Pick<NonNullable<Parameters<typeof readEnv>[1]>, 'fontFaults'>

/**
 * The variables of a part of production, read before anything is started; without NODE_ENV this is production. Tests and
 * development say what they are and may leave out what has a default.
 * @throws EnvError naming every fault at once
 */
export function productionEnv(checks: Checks = {}): Env {
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
  const isProduction = process.env.NODE_ENV === 'production'
  return readEnv(process.env, { ...checks, required: isProduction ? PRODUCTION_VARIABLES : [] })
}

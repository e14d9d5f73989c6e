import type { Env } from '../../src/env/readEnv'
import { scriptWords } from '../process/runToEnd'
import type { Part } from '../process/supervisor'

const NEXT = 'node_modules/next/dist/bin/next'
// A page of the panel makes some megabytes and drops them; with V8's 16 MB each page is collected several times over,
// which is a tenth of its CPU.
const ROOM_FOR_YOUNG = '--max-semi-space-size=64'

/** Every process of the system: what it is called, what is run, with which environment. */
export const PARTS = {
  migrate: (env: NodeJS.ProcessEnv): Part => ({
    name: '迁移',
    words: scriptWords('scripts/migrate.ts'),
    env,
    isQuiet: true,
  }),
  seed: (env: NodeJS.ProcessEnv): Part => ({
    name: '数据',
    words: scriptWords('scripts/seed/index.ts'),
    env,
  }),
  build: (env: NodeJS.ProcessEnv): Part => ({ name: '构建', words: [NEXT, 'build'], env: production(env) }),
  web: (env: NodeJS.ProcessEnv, { PORT, BIND_ADDRESS }: Env): Part => ({
    name: '网站',
    words: [NEXT, 'start', '-p', String(PORT), '-H', BIND_ADDRESS],
    env: production(env, [ROOM_FOR_YOUNG]),
  }),
  devWeb: (env: NodeJS.ProcessEnv, { PORT, BIND_ADDRESS }: Env): Part => ({
    name: '网站',
    words: [NEXT, 'dev', '-p', String(PORT), '-H', BIND_ADDRESS],
    env,
  }),
  worker: (env: NodeJS.ProcessEnv): Part => ({ name: '后台', words: scriptWords('scripts/worker.ts'), env }),
  catcher: (env: NodeJS.ProcessEnv): Part => ({
    name: '收件箱',
    words: scriptWords('scripts/catcher/index.ts'),
    env,
  }),
} as const

/** Also for what these start in turn: without the condition a Lexical import may never settle. */
function production(env: NodeJS.ProcessEnv, more: readonly string[] = []): NodeJS.ProcessEnv {
  const options = [env.NODE_OPTIONS, '--conditions=production', ...more].filter(Boolean).join(' ')
  return { ...env, NODE_ENV: 'production', NODE_OPTIONS: options, NEXT_TELEMETRY_DISABLED: '1' }
}

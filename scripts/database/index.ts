import { readEnv } from '../../src/env/readEnv'
import { ClearError } from '../process/clearError'
import { runScript } from '../process/runScript'
import { embeddedServer } from './embeddedServer'
import { ensureDatabase } from './ensureDatabase'
import { runningPostmaster, stopPostmaster } from './postmaster'

const COMMANDS: Record<string, (dataDir: string) => Promise<string>> = {
  start: async (dataDir) => (await ensureDatabase({ dataDir })).url,
  stop: async (dataDir) => {
    await stopPostmaster((await embeddedServer(dataDir)).cluster)
    return '内置 PostgreSQL 已停止。'
  },
  status: async (dataDir) => {
    const postmaster = await runningPostmaster((await embeddedServer(dataDir)).cluster)
    return postmaster ? `运行中：进程 ${postmaster.pid}，端口 ${postmaster.port}。` : '未运行。'
  },
}

await runScript(async () => {
  const command = COMMANDS[process.argv[2] ?? '']
  if (!command) throw new ClearError(`用法：npm run database <${Object.keys(COMMANDS).join('|')}>`)
  console.log(await command(readEnv(process.env).DATA_DIR))
})

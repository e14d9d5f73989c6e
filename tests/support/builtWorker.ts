import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type BuiltWorker = { kill: () => Promise<void> }

/** What `npm run worker` starts on a server with a build, in a process group of its own with its rendering processes. */
export function startBuiltWorker(program: string, env: Readonly<Record<string, string>>): BuiltWorker {
  const child = spawn(process.execPath, ['--conditions=production', program], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PAYLOAD_SECRET: 'x'.repeat(32),
      MAIL_FROM: '简报编辑部 <jianbao@jianbao.test>',
      SERVER_URL: 'http://127.0.0.1:3000',
      ...env,
    },
  })
  const exited = once(child, 'exit')
  let isRunning = true
  return {
    /** SIGKILL for all of the group: nobody gets to clean up. */
    kill: async () => {
      if (!isRunning) return
      isRunning = false
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      } catch (error) {
        // It ended by itself meanwhile.
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
      }
      await exited
    },
  }
}

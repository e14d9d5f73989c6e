import { spawn } from 'node:child_process'
import { ownProgram } from '../../src/env/ownProgram'
import { ClearError } from './clearError'

type Run = {
  /** A TypeScript file, from the root of the repository. */
  script: string
  args?: readonly string[]
  /** Added to this process's own variables. */
  env?: Readonly<Record<string, string>>
  /** Show the output only if it fails. */
  quiet?: boolean
  signal?: AbortSignal
}

/** Words for `node` to run a script of ours, named by its source. */
export function scriptWords(script: string, args: readonly string[] = []): string[] {
  const { script: file, execArgv } = ownProgram(script)
  return [...execArgv, file, ...args]
}

/** Runs one of our scripts in a process of its own until it ends. Throws ClearError when it fails. */
export async function runToEnd({ script, args, env, quiet = false, signal }: Run): Promise<void> {
  const child = spawn(process.execPath, scriptWords(script, args), {
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    signal,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed).once('close', ended)
  })
  if (code !== 0) throw new ClearError(`${script} 失败（退出码 ${code}）${output ? `：\n${output}` : '。'}`)
}

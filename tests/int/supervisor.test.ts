import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isRunning } from '../../scripts/process/processState'
import { Supervisor, type Part } from '../../scripts/process/supervisor'
import { waitUntil } from '../../scripts/process/waitUntil'

let folder: string
let supervisor: Supervisor
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-supervisor-'))
  supervisor = new Supervisor(new AbortController().signal, { patienceMs: 1_000 })
})
afterEach(async () => {
  await supervisor.stop()
  await rm(folder, { recursive: true })
})

/** A part that notes its pid in `pids` and then does `code`. */
function part(code: string): Part {
  const note = `require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'pids'))}, process.pid + '\\n');`
  return { name: 'part', words: ['-e', note + code], env: process.env }
}

async function pids(): Promise<number[]> {
  const content = await readFile(join(folder, 'pids'), 'utf8').catch(() => '')
  return content.split('\n').filter(Boolean).map(Number)
}

async function startedTimes(count: number): Promise<boolean> {
  return (await waitUntil(async () => (await pids()).length >= count, { withinMs: 10_000 })) === true
}

const LINGER = 'setInterval(() => {}, 1000);'
const DEAF = "process.on('SIGTERM', () => {});"

describe('a part that is kept running', () => {
  it('is started again when it falls, and not when it was stopped', async () => {
    supervisor.keepRunning(part('process.exit(1)'))
    expect(await startedTimes(2)).toBe(true)
    await supervisor.stop()
    const count = (await pids()).length
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(await pids()).toHaveLength(count)
  })
})

describe('a part that is watched', () => {
  it('hands its lines over as they are: a log of JSON stays one', async () => {
    const lines: string[] = []
    const line = JSON.stringify({ level: 30, time: 1, event: 'web.ready' })
    const { code } = await supervisor.watch(part(`console.log(${JSON.stringify(line)})`), (said) =>
      lines.push(said),
    )
    expect(code).toBe(0)
    await expect.poll(() => lines).toEqual([line])
  })
})

describe('a part that is run to its end', () => {
  it('fails with its name and exit code', async () => {
    await expect(supervisor.runToEnd(part('process.exit(3)'))).rejects.toThrow('part 失败（退出码 3）')
    await expect(supervisor.runToEnd(part(''))).resolves.toBeUndefined()
  })

  it('is stopped half way by the signal of the whole', async () => {
    const controller = new AbortController()
    const run = new Supervisor(controller.signal).runToEnd(part(LINGER))
    expect(await startedTimes(1)).toBe(true)
    controller.abort()
    await expect(run).rejects.toMatchObject({ name: 'AbortError' })
    expect((await pids()).map(isRunning)).toEqual([false])
  })
})

describe('stopping', () => {
  it('ends a part that does not listen, and what it started', async () => {
    const child = JSON.stringify(part(DEAF + LINGER).words[1])
    supervisor.keepRunning(
      part(`${DEAF}require('node:child_process').spawn(process.execPath, ['-e', ${child}]);${LINGER}`),
    )
    expect(await startedTimes(2)).toBe(true)
    await supervisor.stop()
    const allGone = await waitUntil(async () => !(await pids()).some(isRunning), { withinMs: 2_000 })
    expect(allGone).toBe(true)
  })

  it('happens by itself when the supervisor is killed', async () => {
    const { words } = part(LINGER)
    const script = join(folder, 'supervise.mts')
    await writeFile(
      script,
      `import { Supervisor } from ${JSON.stringify(join(process.cwd(), 'scripts/process/supervisor.ts'))}
       new Supervisor(new AbortController().signal).keepRunning(${JSON.stringify({ name: 'part', words })})`,
    )
    const parent = spawn(process.execPath, ['--import', 'tsx', script], { stdio: 'ignore' })
    expect(await startedTimes(1)).toBe(true)
    parent.kill('SIGKILL')
    const allGone = await waitUntil(async () => !(await pids()).some(isRunning), { withinMs: 5_000 })
    expect(allGone).toBe(true)
  })
})

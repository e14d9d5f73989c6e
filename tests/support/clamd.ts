import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../scripts/process/ports'

const CLAMD = '/usr/sbin/clamd'

export const hasClamd = (() => {
  try {
    execFileSync(CLAMD, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** The standard's harmless text that scanners take for a virus; in two pieces, so that nobody's scanner takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export type Clamd = {
  path: string
  port: number
  /** Answers nobody until it is started again. */
  stop: () => Promise<void>
  start: () => Promise<void>
  close: () => Promise<void>
}

/** Debian's clamd with one signature, this text's, and none of its own: nothing is downloaded. It takes 2 MB at most. */
export async function startClamd(): Promise<Clamd> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-clamd-'))
  const path = join(folder, 'clamd.ctl')
  const port = await freePort()
  await mkdir(join(folder, 'signatures'))
  const hex = Buffer.from(EICAR).toString('hex')
  await writeFile(join(folder, 'signatures', 'test.ndb'), `Test.Text:0:*:${hex}\n`)
  const lines = {
    Foreground: 'yes',
    LocalSocket: path,
    TCPAddr: '127.0.0.1',
    TCPSocket: port,
    DatabaseDirectory: join(folder, 'signatures'),
    TemporaryDirectory: folder,
    StreamMaxLength: '2M',
  }
  const config = join(folder, 'clamd.conf')
  await writeFile(
    config,
    Object.entries(lines)
      .map((line) => `${line.join(' ')}\n`)
      .join(''),
  )
  let child: ChildProcess | undefined
  const stop = async () => {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null) return
    running.kill('SIGKILL')
    await new Promise((resolve) => running.once('exit', resolve))
    await rm(path, { force: true })
  }
  const start = async () => {
    child = spawn(CLAMD, ['--config-file', config], { stdio: 'ignore' })
    while (!(await answers(path))) {
      if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`)
      await wait(50)
    }
  }
  await start()
  return {
    path,
    port,
    stop,
    start,
    close: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path })
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

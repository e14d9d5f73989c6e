import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pause } from '@/mail/deliver/pause'
import { freePort } from '../../../scripts/process/ports'
import { dovecotConf, mainCf, masterCf } from './postfixConfig'

export type MailServer = {
  smtpPort: number
  imapPort: number
  log: () => Promise<string>
  stop: () => Promise<void>
}

const POSTFIX = '/usr/sbin/postfix'
const DOVECOT = '/usr/sbin/dovecot'

/** Why it cannot be started here; undefined when it can. Postfix's master wants to be root. */
export function mailServerLacks(): string | undefined {
  const missing = [POSTFIX, DOVECOT].filter((path) => !existsSync(path))
  if (missing.length > 0) return `${missing.join(' and ')} (apt-get install postfix dovecot-imapd)`
  return process.getuid?.() === 0 ? undefined : 'root'
}

/**
 * Debian's Postfix and Dovecot on ports of 127.0.0.1, with their configuration, queue and mail in a folder of their own:
 * nothing of the system's is read or written. What Postfix is given it hands to `next`, and sends its reports to
 * `…@brief.test` into the mailbox that Dovecot serves.
 */
export async function startMailServer({ next }: { next: number }): Promise<MailServer> {
  const dir = await mkdtemp(join(tmpdir(), 'jb-mail-'))
  await chmod(dir, 0o755)
  const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postfix'])))
  const [smtpPort, imapPort] = [await freePort(), await freePort()]
  for (const name of ['postfix', 'queue', 'data', 'mail', 'dovecot', 'dovecot/run', 'dovecot/state'])
    await mkdir(join(dir, name))
  for (const name of ['data', 'mail']) await chown(join(dir, name), uid, gid)
  await writeFile(join(dir, 'postfix/main.cf'), mainCf({ dir, next, uid, gid }))
  await writeFile(join(dir, 'postfix/master.cf'), masterCf({ port: smtpPort }))
  await writeFile(join(dir, 'dovecot.conf'), dovecotConf({ dir, port: imapPort, uid, gid }))

  const postfix = run(POSTFIX, ['-c', join(dir, 'postfix'), 'start-fg'])
  const dovecot = run(DOVECOT, ['-F', '-c', join(dir, 'dovecot.conf')])
  const log = async () =>
    (
      await Promise.all(
        ['maillog', 'dovecot.log'].map((name) => readFile(join(dir, name), 'utf8').catch(() => '')),
      )
    ).join('')
  const stop = async () => {
    // What was started is a shell that waits for the master, which has a session of its own: no signal reaches it there.
    // It refuses while nothing runs; then there is nothing to stop.
    await once(run(POSTFIX, ['-c', join(dir, 'postfix'), 'stop']), 'exit')
    await Promise.all([postfix, dovecot].map((child) => end(child)))
    await rm(dir, { recursive: true, force: true })
  }
  try {
    for (const port of [smtpPort, imapPort]) await answering(port)
  } catch (error) {
    const said = await log()
    await stop()
    throw new Error(`the mail server did not start: ${said}`, { cause: error })
  }
  return { smtpPort, imapPort, log, stop }
}

function run(program: string, args: string[]): ChildProcess {
  return spawn(program, args, { stdio: 'ignore' })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const socket = createConnection(port, '127.0.0.1')
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isOpen) return
    await pause(100)
  }
  throw new Error(`nobody listens on ${port}`)
}

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OldKind } from '../fileKind'
import { refused } from '../refuse'
import { OFFICE_PROFILE } from './officeProfile'

export type OfficeLimits = {
  /** LibreOffice's own starter. */
  sofficePath: string
  timeoutMs: number
  memoryMB: number
}

/** The filter is named: left to itself, LibreOffice reads a damaged document as a text of strange characters. */
const FORMATS = {
  'old-doc': { extension: 'doc', filter: 'MS Word 97' },
  rtf: { extension: 'rtf', filter: 'Rich Text Format' },
  odt: { extension: 'odt', filter: 'writer8' },
} as const satisfies Record<OldKind, { extension: string; filter: string }>
/** Of what it writes, in the blocks of 512 bytes that the shell counts: ten times what an import takes. */
const WRITTEN_BLOCKS = 409_600

/**
 * A file of another format as a .docx, by LibreOffice in a process and a profile of their own, which end with it. It
 * has no network where the kernel gives it none, runs no macros, and is ended with all it started at its limits.
 * @throws RuleError invalid, when it was ended at its limit of time, or there is no .docx afterwards for another reason
 */
export async function convertOld(file: Buffer, kind: OldKind, limits: OfficeLimits): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-office-'))
  try {
    const { extension, filter } = FORMATS[kind]
    const input = join(folder, `in.${extension}`)
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), OFFICE_PROFILE)
    await writeFile(input, file)
    const office = [
      limits.sofficePath,
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'],
      `--infilter=${filter}`,
      ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), input],
    ]
    const { isInTime } = await run([...(await isolated()), ...office], { ...limits, folder })
    return await readFile(join(folder, 'out', 'in.docx')).catch(() => {
      throw refused(isInTime ? 'not-converted' : 'too-slow')
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The way into a network namespace without a network, where this machine lets people make one. */
async function isolated(): Promise<readonly string[]> {
  const unshare = ['unshare', '--user', '--map-root-user', '--net'] as const
  const [command, ...rest] = unshare
  const code = await new Promise<number | null>((resolve) => {
    const probe = spawn(/* turbopackIgnore: true */ command, [...rest, 'true'], { stdio: 'ignore' })
    probe.once('error', () => resolve(1))
    probe.once('exit', resolve)
  })
  return code === 0 ? unshare : []
}

// Nothing of the server's: no secret, no address.
const ENVIRONMENT = {
  NODE_ENV: 'production',
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LANG: 'C.UTF-8',
  SAL_USE_VCLPLUGIN: 'svp',
} as const

/** Ends when the command does, or at its limit of time. Memory, processor time and files are limited by the kernel, for all it starts. */
function run(
  command: readonly string[],
  { timeoutMs, memoryMB, folder }: OfficeLimits & { folder: string },
): Promise<{ isInTime: boolean }> {
  const seconds = Math.ceil(timeoutMs / 1000)
  const bounds = `ulimit -v ${memoryMB * 1024}; ulimit -t ${seconds}; ulimit -f ${WRITTEN_BLOCKS}; ulimit -c 0; exec nice -n 10 "$@"`
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', bounds, 'sh', ...command], {
      cwd: folder,
      // A group of its own, which is ended whole: the starter leaves the one that works to itself.
      detached: true,
      stdio: 'ignore',
      env: { ...ENVIRONMENT, HOME: folder, TMPDIR: folder },
    })
    const endAll = () => {
      if (child.pid === undefined) return
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        // All of it is gone already.
      }
    }
    let isInTime = true
    const timer = setTimeout(() => {
      isInTime = false
      endAll()
    }, timeoutMs)
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(timer)
      endAll()
      resolve({ isInTime })
    })
  })
}

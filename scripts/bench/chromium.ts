import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { briefView } from './briefView'
import { chromiumPage } from './chromiumPage'
import { pdfFigures } from './pdfFigures'
import { residentBytes } from './processTree'
import { type Measured } from './row'

export const BROWSER = '/usr/bin/chromium'
const LOOK_EVERY_MS = 100
const WITHIN_MS = 90_000
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
]

/** A cold process of ours beside one of Chromium's that prints the same text in the same fonts. */
export async function benchChromium(): Promise<Measured> {
  if (!existsSync(BROWSER)) return { skipped: `there is no ${BROWSER}` }
  const ours = await pdfFigures(1, 0)
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-bench-'))
  try {
    const theirs = await print(folder)
    const to = 'Chromium'
    return [
      {
        what: 'brief: cold process wall',
        value: ours.cold.wallMs,
        unit: 'ms',
        ratio: { of: theirs.wallMs, to },
      },
      {
        what: 'brief: most memory',
        value: ours.cold.peakBytes / 1e6,
        unit: 'MB',
        // Where there is no /proc there is nothing to compare with.
        ...(theirs.peakBytes > 0 && { ratio: { of: theirs.peakBytes / 1e6, to: `${to}, all processes` } }),
      },
      { what: 'brief: file', value: ours.bytes / 1000, unit: 'KB', ratio: { of: theirs.bytes / 1000, to } },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function print(folder: string): Promise<{ wallMs: number; peakBytes: number; bytes: number }> {
  const [page, pdf] = [join(folder, 'brief.html'), join(folder, 'brief.pdf')]
  await writeFile(page, chromiumPage(briefView(1)))
  const began = performance.now()
  const browser = spawn(
    BROWSER,
    [
      ...FLAGS,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ],
    { stdio: 'ignore', timeout: WITHIN_MS, killSignal: 'SIGKILL' },
  )
  let peakBytes = 0
  const look = setInterval(() => {
    void residentBytes(browser.pid ?? 0).then((bytes) => (peakBytes = Math.max(peakBytes, bytes)))
  }, LOOK_EVERY_MS)
  try {
    const code = await new Promise<number | null>((ended, failed) => {
      browser.once('error', failed).once('close', ended)
    })
    if (code !== 0) throw new Error(`${BROWSER} printed nothing (exit code ${code})`)
  } finally {
    clearInterval(look)
  }
  return { wallMs: performance.now() - began, peakBytes, bytes: (await stat(pdf)).size }
}

import { createHash } from 'node:crypto'
import { defaultFontConfig } from '../../src/pdf/fonts/fontConfig'
import { openFonts } from '../../src/pdf/fonts/fontSet'
import { renderOfd } from '../../src/pdf/ofd/renderOfd'
import { renderIssue } from '../../src/pdf/render'
import { briefView } from './briefView'
import { type PdfFigures } from './pdfFigures'
import { mark, START, usedSince } from './usage'

/** Arguments: how many times the brief's text; how many warm renders after the first one of this process. */
const [times, warmRenders] = process.argv.slice(2).map(Number)
const view = briefView(times ?? 1)
const fonts = openFonts(defaultFontConfig(process.cwd()))
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const render = () => renderIssue({ view, images: {}, fonts })

const first = await render()
const cold = usedSince(START)
const rounds = warmRenders === 0 ? [cold] : []
const hashes = new Set([hash(first.pdf)])
for (let round = 0; round < (warmRenders ?? 0); round += 1) {
  const from = mark()
  hashes.add(hash((await render()).pdf))
  rounds.push(usedSince(from))
}
// The least of them: what is above it is other work on this machine, or the engine still compiling.
const least = (all: typeof rounds) => all.reduce((best, next) => (next.cpuMs < best.cpuMs ? next : best))
const warm = least(rounds)
const ofd = await repeated(() => renderOfd({ view, images: {}, fonts }))
// In production another process's.
const { writeBrief } = await import('../../src/docx/brief/writeBrief')
const docx = await repeated(() => writeBrief({ view, images: {} }))

async function repeated(work: () => Promise<unknown>): Promise<typeof warm> {
  const used: typeof rounds = []
  for (let round = 0; round <= (warmRenders ?? 0); round += 1) {
    const from = mark()
    await work()
    used.push(usedSince(from))
  }
  return least(used)
}

const figures: PdfFigures = {
  cold,
  warm,
  ofd,
  docx,
  pages: first.pages,
  bytes: first.pdf.length,
  hasSameBytes: hashes.size === 1,
}
process.send?.(figures)
process.disconnect()

import { ClearError } from '../process/clearError'
import { runScript } from '../process/runScript'
import { benchAttack } from './attack/benchAttack'
import { benchHostile } from './attack/benchHostile'
import { benchChromium } from './chromium'
import { benchDesk } from './desk/desk'
import { benchLines } from './lines/benchLines'
import { benchMail } from './mail'
import { benchMemory } from './memory'
import { benchPdf } from './pdf'
import { benchProofread } from './proofread'
import { printTable } from './printTable'
import { keeps, type Measured, type Part, PARTS, type Row } from './row'
import { benchIssue } from './issue/benchIssue'
import { benchScale } from './scale/benchScale'
import { benchTypst } from './typst'
import { benchWeb } from './web'

const BENCHES: Record<Part, () => Promise<Measured>> = {
  pdf: benchPdf,
  typst: benchTypst,
  chromium: benchChromium,
  lines: benchLines,
  web: benchWeb,
  desk: benchDesk,
  scale: benchScale,
  issue: benchIssue,
  memory: benchMemory,
  attack: benchAttack,
  hostile: benchHostile,
  mail: benchMail,
  proofread: benchProofread,
}

/** `npm run bench [-- part …]`: measures all parts, or those named, one after another; exit code 1 when a limit is not kept. */
await runScript(async () => {
  const rows: Row[] = []
  for (const part of chosenParts(process.argv.slice(2))) {
    console.error(`${part} …`)
    const measured = await BENCHES[part]()
    if ('skipped' in measured) console.error(`${part}: skipped, ${measured.skipped}`)
    else rows.push(...measured.map((row) => ({ ...row, what: `${part}: ${row.what}` })))
  }
  printTable(rows)
  if (rows.some((row) => keeps(row) === false)) throw new ClearError('有指标超出限度（NOT KEPT）。')
})

function chosenParts(words: readonly string[]): readonly Part[] {
  const unknown = words.filter((word) => !PARTS.some((part) => part === word))
  if (unknown.length > 0) throw new ClearError(`没有 ${unknown.join('、')}，可选 ${PARTS.join('、')}。`)
  return words.length === 0 ? PARTS : PARTS.filter((part) => words.includes(part))
}

import { type IRunOptions, TextRun } from 'docx'
import { type FacedRun, leveled, roleOf } from '@/domain/brief/levels'
import type { ParagraphBlock, Run } from '@/domain/brief/issueView'
import { OWN_STYLES } from './ownStyles'

/** A run of text in a style or a look; what XML cannot hold, nobody could see. */
export function textRun(text: string, looks: IRunOptions = {}): TextRun {
  return new TextRun({ ...looks, text: text.replace(UNSTORABLE, '') })
}

// eslint-disable-next-line no-control-regex
const UNSTORABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g

/** Runs with the emphasis that the editor gave them. */
export function runsOf(runs: readonly Run[], looks: IRunOptions = {}): TextRun[] {
  return runs.map((run) => textRun(run.text, { ...looks, ...looksOf(run, roleOf(run)) }))
}

/** The runs of a paragraph, its head in the face of its level. */
export function leveledRuns(block: ParagraphBlock): TextRun[] {
  const sources = block.runs.filter(({ text }) => text !== '')
  let [at, used] = [0, 0]
  return leveled(block).runs.map(({ text, style }) => {
    const source = sources[at]
    used += text.length
    if (source && used >= source.text.length) [at, used] = [at + 1, 0]
    return textRun(text, looksOf(source, style))
  })
}

function looksOf(source: Run | undefined, face: FacedRun['style']): IRunOptions {
  if (source?.emphasis) return { style: OWN_STYLES[source.emphasis].id }
  if (face === 'heiti') return { style: 'JianbaoHeiti' }
  return face === 'kaiti' ? { style: 'JianbaoKaiti' } : {}
}

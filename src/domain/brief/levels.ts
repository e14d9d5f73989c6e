import { type ParagraphBlock, type Run } from './issueView'

export type Level = 1 | 2 | 3 | 4

/** The faces a body is set in; every medium has its own stand-in for each. */
export type Face = 'fangsong' | 'kaiti' | 'heiti'

export type FacedRun = { text: string; style: Face }

/** GB/T 9704 7.3.3: 一、 in HeiTi, （一） in KaiTi, 1. and （1） in FangSong. */
const LEVEL_ROLE: Record<Level, Face> = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' }

/** How official prose numbers its levels, at the start of a paragraph. */
export const LEVEL_START = [
  [1, /^\s*[一二三四五六七八九十]{1,3}、/u],
  [2, /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/u],
  [3, /^\s*\d{1,2}[.．](?!\d)/u],
  [4, /^\s*[（(]\d{1,2}[）)]/u],
] as const satisfies readonly (readonly [Level, RegExp])[]

export type Leveled = {
  runs: FacedRun[]
  /** of the paragraph or its first sentence; undefined for plain text */ level: Level | undefined
  /** a heading of its own: it must not stand last on a page */ heading: boolean
}

/**
 * The faces of a paragraph. A level set in the editor covers the paragraph; one that is only written, covers
 * the first sentence, for `一、……。` is often followed by text on the same line.
 */
export function leveled(block: ParagraphBlock): Leveled {
  const text = block.runs.map((run) => run.text).join('')
  const level = block.level ?? LEVEL_START.find(([, start]) => start.test(text))?.[0]
  if (!level)
    return {
      runs: block.runs.map((run) => ({ text: run.text, style: roleOf(run) })),
      level: undefined,
      heading: false,
    }
  const sentence = block.level ? text.length : sentenceEnd(text)
  return {
    runs: withHead(block.runs, sentence, LEVEL_ROLE[level]),
    level,
    heading: sentence >= text.trimEnd().length && text.length < 60,
  }
}

export const roleOf = (run: Run): Face =>
  run.emphasis === 'bold' ? 'heiti' : run.emphasis === 'italic' ? 'kaiti' : 'fangsong'

function sentenceEnd(text: string): number {
  const end = text.search(/[。！？]/u)
  return end < 0 ? text.length : end + 1
}

/** The first `length` characters in `role`, unless the editor gave them a face. */
function withHead(runs: readonly Run[], length: number, role: Face): FacedRun[] {
  let rest = length
  return runs.flatMap((run) => {
    const head = run.text.slice(0, Math.max(0, rest))
    const tail = run.text.slice(head.length)
    rest -= run.text.length
    const own = roleOf(run)
    return [
      { text: head, style: own === 'fangsong' ? role : own },
      { text: tail, style: own },
    ].filter((piece) => piece.text !== '')
  })
}

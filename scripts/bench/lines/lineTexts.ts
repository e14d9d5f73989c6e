import fc from 'fast-check'
import type { IssueView } from '../../../src/domain/brief/issueView'
import { LEVEL_START } from '../../../src/domain/brief/levels'
import { meantText } from '../../../src/domain/text/meantSpaces'
import { bodyParagraphs, briefView } from '../briefView'
import { generatedParagraph } from '../generatedText'

const COUNT = 5_000
const TITLE = '各家排印比较'

/** The first line that counts: before it stands whatever a program begins its pages with. */
export type LineTexts = { title: string; paragraphs: string[]; view: IssueView }

/** The demonstration issue's paragraphs and generated ones, 5,000 in all, of one face and with the spaces that were meant. */
export function lineTexts(): LineTexts {
  const real = bodyParagraphs(briefView(1)).map(meantText)
  const generated = fc
    .sample(generatedParagraph, { numRuns: COUNT + 500, seed: 3 })
    .map((runs) => meantText(runs.map(({ text }) => text).join('')))
    // What looks like a level has a heading's face in two of the programs.
    .filter((text) => text !== '' && !LEVEL_START.some(([, start]) => start.test(text)))
  const paragraphs = [...real, ...generated].slice(0, COUNT)
  return { title: TITLE, paragraphs, view: viewOf(paragraphs) }
}

function viewOf(paragraphs: readonly string[]): IssueView {
  const blocks = paragraphs.map((text) => ({ type: 'paragraph' as const, runs: [{ text }] }))
  return {
    ...briefView(0),
    statistics: undefined,
    articles: [{ id: 1, title: TITLE, blocks }],
  }
}

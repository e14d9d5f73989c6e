import type { Hit, Passage, ProofreadFinding } from './finding'
import { wordFinder, type WordFinder } from './findWords'
import type { LexiconEntry } from './lexicon'
import { passagesOf } from './passagesOf'
import { dates } from './rules/dates'
import { digits } from './rules/digits'
import { doubled } from './rules/doubled'
import { halfWidth } from './rules/halfWidth'
import { pairs } from './rules/pairs'
import { people, type Person } from './rules/people'
import { redundant } from './rules/redundant'
import type { TextRule } from './rules/rule'
import { sameName } from './rules/sameName'
import { shares } from './rules/shares'
import { tableSums } from './rules/tableSums'

const TEXT_RULES: readonly TextRule[] = [dates, digits, redundant, doubled, halfWidth, shares]
const CONTEXT = 8
/** More than a person goes through; what is mended makes room for the rest. */
const MOST_FINDINGS = 500

/** A lexicon made ready: building it costs far more than looking something up in it. */
export type Proofreader = (article: {
  title: string
  /** A Lexical editor state. */
  body: unknown
  /** Of the article, `YYYY`: of dates that name none. */
  year: number
}) => ProofreadFinding[]

/** @returns what finds the faults of an article, in the order of its text, the title first */
export function proofreader(lexicon: readonly LexiconEntry[]): Proofreader {
  const words = wordFinder(lexicon)
  const persons: Person[] = lexicon.filter(({ kind }) => kind === 'person')
  return ({ title, body, year }) => {
    const passages = [...titlePassages(title), ...passagesOf(body)]
    const paired = pairs(passages)
    const named = sameName(passages)
    const inText: ProofreadFinding[] = []
    for (const [index, passage] of passages.entries()) {
      // Passages stand in the order of the text: what comes after so many would be cut off again.
      if (inText.length >= MOST_FINDINGS) break
      const hits = [
        ...hitsIn(passage.text, { words, persons, year }),
        ...(paired[index] ?? []),
        ...(named[index] ?? []),
      ]
      const first = hits.sort(byPlace).slice(0, MOST_FINDINGS)
      inText.push(...first.map((hit) => placed(hit, passage)))
    }
    return once([...inText, ...inTables(body, passages)])
      .sort((one, other) => (one.paragraph ?? -1) - (other.paragraph ?? -1) || byPlace(one, other))
      .slice(0, MOST_FINDINGS)
  }
}

function byPlace(one: Hit, other: Hit): number {
  return one.from - other.from || one.to - other.to
}

function hitsIn(
  text: string,
  { words, persons, year }: { words: WordFinder; persons: readonly Person[]; year: number },
): Hit[] {
  return [...words(text), ...people(text, persons), ...TEXT_RULES.flatMap((rule) => rule(text, { year }))]
}

/** A total that is wrong both downwards and across is one thing to mend. */
function once(findings: readonly ProofreadFinding[]): ProofreadFinding[] {
  const byPlace = new Map(
    findings.map((finding) => {
      const { rule, paragraph, from, to, message } = finding
      return [JSON.stringify([rule, paragraph, from, to, message]), finding]
    }),
  )
  return [...byPlace.values()]
}

/** The editor's breaks in a title are none of its words. */
function titlePassages(title: string): Passage[] {
  const text = title.replaceAll('\n', '')
  return text === '' ? [] : [{ paragraph: null, offset: 0, text }]
}

function inTables(body: unknown, passages: readonly Passage[]): ProofreadFinding[] {
  return tableSums(body).flatMap(({ paragraph, ...hit }) => {
    const passage = passages.find(
      ({ paragraph: block, offset, text }) =>
        block === paragraph && offset <= hit.from && hit.to <= offset + text.length,
    )
    if (!passage) return []
    return [placed({ ...hit, from: hit.from - passage.offset, to: hit.to - passage.offset }, passage)]
  })
}

function placed(hit: Hit, { text, offset, paragraph, isCaption }: Passage): ProofreadFinding {
  return {
    ...hit,
    paragraph,
    from: hit.from + offset,
    to: hit.to + offset,
    text: text.slice(hit.from, hit.to),
    context: text.slice(Math.max(0, hit.from - CONTEXT), hit.to + CONTEXT),
    ...(isCaption && { isCaption }),
  }
}

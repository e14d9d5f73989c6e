import type { TermFinder } from './terms'

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })
/** Sentences, and of what has none, stretches: no word is longer. */
const STRETCH = /[^。！？；\n]{0,500}[。！？；\n]|[^。！？；\n]{1,500}/gu
/** A shorter term may be part of another word (`分公司` in `部分公司`): where it begins and ends, no word need for that. */
const SURE_TERM = 4

/**
 * The words, marks and spaces of a text, in their order; joined, they are the text. Sentence by sentence: for every segment
 * V8 copies the whole text it was given, which of 100,000 characters takes seconds, and gigabytes.
 *
 * @param termsIn what is one word, whatever the segmenter makes of it: the shipped terms and the office's own
 */
export function wordsOf(text: string, termsIn: TermFinder = () => []): string[] {
  return (text.match(STRETCH) ?? []).flatMap((stretch) => {
    const words = Array.from(SEGMENTER.segment(stretch), ({ segment }) => segment)
    const terms = termsIn(stretch)
    return terms.length > 0 ? withTerms(stretch, { words, terms }) : words
  })
}

type Range = { from: number; to: number }

function withTerms(
  stretch: string,
  { words, terms }: { words: readonly string[]; terms: readonly Range[] },
): string[] {
  let end = 0
  const ends = words.map((word) => (end += word.length))
  const inside = new Set<number>()
  for (const { from, to } of terms) for (let at = from + 1; at < to; at += 1) inside.add(at)
  const sure = terms.flatMap(({ from, to }) => (to - from < SURE_TERM ? [] : [from, to]))
  const places = [...new Set([...ends, ...sure])]
    .filter((at) => at > 0 && !inside.has(at))
    .sort((one, other) => one - other)
  return places.map((to, index) => stretch.slice(places[index - 1] ?? 0, to))
}

import AhoCorasick, { type Match } from 'modern-ahocorasick'
import type { Hit } from './finding'
import { LEXICON_KINDS, type LexiconEntry } from './lexicon'
import { plain } from './plain'

type Meaning = { entry: LexiconEntry; isException: boolean }

export type WordFinder = (text: string) => Hit[]

/**
 * Looks for all words of the lexicon at once, in time that grows with the text only. Of words that overlap the one that
 * begins first counts, of those the longest; a word within one of its exceptions does not.
 */
export function wordFinder(lexicon: readonly LexiconEntry[]): WordFinder {
  const patterns = lexicon.flatMap((entry) => {
    const words = wordsOf(entry)
    const exceptions = words.length > 0 ? (entry.exceptions ?? []) : []
    return [
      ...words.map((word) => ({ pattern: plain(word).text, data: { entry, isException: false } })),
      ...exceptions.map((phrase) => ({ pattern: plain(phrase).text, data: { entry, isException: true } })),
    ].filter(({ pattern }) => pattern !== '')
  })
  if (patterns.length === 0) return () => []
  const matcher = new AhoCorasick<Meaning>(patterns)
  const longest = Math.max(...patterns.map(({ pattern }) => pattern.length))
  return (text) => {
    const { text: folded, at } = plain(text)
    const found = searched(folded, { matcher, longest }).map(({ start, end, data }) => ({
      from: at[start] ?? 0,
      to: at[end] ?? text.length,
      meaning: data,
    }))
    const spared = new Map<LexiconEntry, { from: number; to: number }[]>()
    for (const { from, to, meaning } of found)
      if (meaning?.isException)
        spared.set(meaning.entry, [...(spared.get(meaning.entry) ?? []), { from, to }])
    const words = found
      .filter(({ from, to, meaning }) => {
        if (!meaning || meaning.isException) return false
        return !spared.get(meaning.entry)?.some((phrase) => phrase.from <= from && to <= phrase.to)
      })
      .sort((one, other) => one.from - other.from || other.to - one.to)
    let end = 0
    return words.flatMap(({ from, to, meaning }) => {
      if (from < end || !meaning) return []
      end = to
      return [hitOf(meaning.entry, { from, to })]
    })
  }
}

const WINDOW = 500

/**
 * Window by window, each seeing as much of the next as the longest word needs. The matcher goes through the characters by
 * Intl.Segmenter, which in V8 copies the whole text for every one of them: a text of 100,000 characters took all memory.
 */
function searched(
  text: string,
  { matcher, longest }: { matcher: AhoCorasick<Meaning>; longest: number },
): Match<Meaning>[] {
  const windows = Array.from({ length: Math.ceil(text.length / WINDOW) }, (_, index) => index * WINDOW)
  return windows.flatMap((from) =>
    matcher
      .search(text.slice(from, from + WINDOW + longest))
      .filter(({ start }) => start < WINDOW)
      .map((match) => ({ ...match, start: match.start + from, end: match.end + from })),
  )
}

/** What of an entry is looked for: of a person, and of a right name without wrong forms, nothing. */
function wordsOf({ kind, text, variants = [] }: LexiconEntry): readonly string[] {
  if (kind === 'person') return []
  return kind === 'name' || kind === 'term' ? variants : [text]
}

function hitOf(entry: LexiconEntry, place: { from: number; to: number }): Hit {
  const { zh, level } = LEXICON_KINDS[entry.kind]
  const suggestion = entry.kind === 'name' || entry.kind === 'term' ? entry.text : entry.suggestion
  const why = entry.note ? `：${entry.note}` : ''
  return {
    rule: `lexicon-${entry.kind}`,
    level,
    ...place,
    message: `${zh}${why}`,
    ...(suggestion && { suggestion }),
  }
}

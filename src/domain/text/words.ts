const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })
/** Sentences, and of what has none, stretches: no word is longer. */
const STRETCH = /[^。！？；\n]{0,500}[。！？；\n]|[^。！？；\n]{1,500}/gu

/**
 * The words, marks and spaces of a text, in their order; joined, they are the text. Sentence by sentence: for every segment
 * V8 copies the whole text it was given, which of 100,000 characters takes seconds, and gigabytes.
 */
export function wordsOf(text: string): string[] {
  return (text.match(STRETCH) ?? []).flatMap((stretch) =>
    Array.from(SEGMENTER.segment(stretch), ({ segment }) => segment),
  )
}

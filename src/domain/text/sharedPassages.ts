import { plainText } from './plainText'
import type { Piece } from './piece'

/** A passage shared by two texts has at least as many characters (not counting spaces and punctuation); as in SQL `text_marks`. */
const LEAST = 8
/** A passage found at more places than this is a refrain; looking at the first ones is enough. */
const MOST_PLACES = 20

/** Both texts, paragraph by paragraph, with the passages they share marked. */
export function sharedPassages(
  one: readonly string[],
  other: readonly string[],
): { one: Piece[][]; other: Piece[][] } {
  const [a, b] = [flatten(one), flatten(other)]
  const [inA, inB] = [new Uint8Array(a.length), new Uint8Array(b.length)]
  const places = placesOf(a)
  for (let at = 0; at + LEAST <= b.length;) {
    const found = longestAt({ a, b, at, places })
    if (!found) {
      at += 1
      continue
    }
    inA.fill(1, found.start, found.start + found.length)
    inB.fill(1, at, at + found.length)
    at += found.length
  }
  return { one: pieces(one, a, inA), other: pieces(other, b, inB) }
}

/** A character that counts, and where it stands: the paragraph, and the code unit within. */
type Spot = { character: string; paragraph: number; offset: number }

function flatten(paragraphs: readonly string[]): Spot[] {
  return paragraphs.flatMap((text, paragraph) => {
    let offset = 0
    return [...text].flatMap((character) => {
      const spots = [...plainText(character)].map((plain) => ({ character: plain, paragraph, offset }))
      offset += character.length
      return spots
    })
  })
}

function placesOf(spots: readonly Spot[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + LEAST <= spots.length; at += 1) {
    const passage = passageAt(spots, at)
    const known = places.get(passage)
    if (!known) places.set(passage, [at])
    else if (known.length < MOST_PLACES) known.push(at)
  }
  return places
}

function passageAt(spots: readonly Spot[], at: number): string {
  return spots
    .slice(at, at + LEAST)
    .map(({ character }) => character)
    .join('')
}

function longestAt(input: {
  a: readonly Spot[]
  b: readonly Spot[]
  at: number
  places: ReadonlyMap<string, number[]>
}): { start: number; length: number } | undefined {
  const { a, b, at, places } = input
  let longest: { start: number; length: number } | undefined
  for (const start of places.get(passageAt(b, at)) ?? []) {
    let length = LEAST
    while (b[at + length] && a[start + length]?.character === b[at + length]?.character) length += 1
    if (!longest || length > longest.length) longest = { start, length }
  }
  return longest
}

/** The paragraphs cut where marking begins and ends. What does not count, a comma for one, goes with what precedes it. */
function pieces(paragraphs: readonly string[], spots: readonly Spot[], marks: Uint8Array): Piece[][] {
  const marked = paragraphs.map((text) => new Map<number, boolean>([[text.length, false]]))
  spots.forEach(({ paragraph, offset }, index) => marked[paragraph]?.set(offset, marks[index] === 1))
  return paragraphs.map((text, paragraph) => {
    const cut: Piece[] = []
    let isMarked = false
    let from = 0
    for (let offset = 0; offset <= text.length; offset += 1) {
      const now = marked[paragraph]?.get(offset)
      if (now === undefined || (now === isMarked && offset < text.length)) continue
      if (offset > from) cut.push({ text: text.slice(from, offset), marked: isMarked })
      ;[isMarked, from] = [now, offset]
    }
    return cut
  })
}

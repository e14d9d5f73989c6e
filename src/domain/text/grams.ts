import { plainText } from './plainText'

/** By which of its characters and pairs the index of SQL `text_grams` is asked for a word: its pairs, which fewer texts have than its characters; for a word of one, that. */
export function gramsOfWord(word: string): string[] {
  const characters = [...plainText(word)]
  return characters.length > 1 ? [...new Set(pairs(characters))] : characters
}

function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((second, index) => `${characters[index]}${second}`)
}

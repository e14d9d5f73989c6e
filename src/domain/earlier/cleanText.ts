import { plainCharacters } from '../text/plainCharacters'

const HAN = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·'
const BESIDE_HAN = new RegExp(
  `(?<=[${HAN}])[ \\u00a0]+(?=[0-9A-Za-z%“”‘’（）《》])|(?<=[0-9A-Za-z%“”‘’（）《》])[ \\u00a0]+(?=[${HAN}])`,
  'gu',
)

/** Text as somebody wrote it: characters that can be written, without the spaces that extraction and Word leave beside Han. */
export function cleanText(text: string): string {
  return plainCharacters(text)
    .replace(/[\u00a0\u3000]/g, ' ')
    .replace(BESIDE_HAN, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Without any white space: what two ways of setting the same words have in common. */
export function squeeze(text: string): string {
  return plainCharacters(text).replace(/\s+/gu, '')
}

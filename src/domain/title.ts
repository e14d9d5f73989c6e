import { isBlank } from './text/isBlank'
import { meantTitleSpaces } from './text/meantSpaces'
import { plainCharacters } from './text/plainCharacters'

/** The editor's lines of a title, with the spaces that were meant. */
export const titleLines = (title: string): string[] =>
  title
    .split('\n')
    .map(meantTitleSpaces)
    .filter((line) => line !== '')

/** A title as one line: the editor's breaks are layout and leave nothing behind, neither space nor gap. */
export const titleInline = (title: string): string => titleLines(title).join('')

/** A title as stored: Unix line ends, no blank lines, no space at either end of a line, composed letters. */
export function normalizeTitle(title: string): string {
  return plainCharacters(title)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !isBlank(line))
    .join('\n')
}

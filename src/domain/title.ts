import { isBlank } from './text/isBlank'
import { plainCharacters } from './text/plainCharacters'

/** A title as one line: the editor's breaks are layout and leave nothing behind, neither space nor gap. */
export function titleInline(title: string): string {
  return title
    .split('\n')
    .map((line) => line.trim())
    .join('')
}

/** A title as stored: Unix line ends, no blank lines, no space at either end of a line, composed letters. */
export function normalizeTitle(title: string): string {
  return plainCharacters(title)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !isBlank(line))
    .join('\n')
}

import { isBlank } from './isBlank'

/** The paragraphs of a pasted plain text: a line each, without indents of any width and without empty lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => !isBlank(line))
}

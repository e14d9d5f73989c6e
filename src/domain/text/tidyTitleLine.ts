import { meantTitleSpaces } from './meantSpaces'

/** Formatting and control characters that Word and web pages leave behind: no reader could see them. */
const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu

export const visible = (text: string): string => text.replace(INVISIBLE, '')

/** A line of a title or a caption as it is set. */
export const tidyTitleLine = (line: string): string => meantTitleSpaces(visible(line))

import { LEVEL_START } from '@/domain/brief/levels'

const LONGEST_HEADING = 40
const TAGS = { 1: 'h2', 2: 'h3' } as const

/**
 * The level a line of official prose has by its own mark, 一、 or （一）, where it is a heading and not a paragraph that
 * begins with one: short, and without a full stop. `1.` is as often an item of a list, and stays a paragraph.
 */
export function levelOf(text: string): 'h2' | 'h3' | undefined {
  const line = text.trim()
  if ([...line].length > LONGEST_HEADING || /[。；：，！？]/.test(line)) return undefined
  const level = LEVEL_START.find(([, start]) => start.test(line))?.[0]
  return level === 1 || level === 2 ? TAGS[level] : undefined
}

const LONGEST_HEADING = 40
const LEVELS = [
  { tag: 'h2', mark: /^[一二三四五六七八九十]{1,3}、/ },
  { tag: 'h3', mark: /^[（(][一二三四五六七八九十]{1,3}[）)]/ },
] as const

/**
 * The level a line of official prose has by its own mark, 一、 or （一）, where it is a heading and not a paragraph that
 * begins with one: short, and without a full stop. `1.` is as often an item of a list, and stays a paragraph.
 */
export function levelOf(text: string): 'h2' | 'h3' | undefined {
  const line = text.trim()
  if ([...line].length > LONGEST_HEADING || /[。；：，！？]/.test(line)) return undefined
  return LEVELS.find(({ mark }) => mark.test(line))?.tag
}

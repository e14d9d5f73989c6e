import { describe, expect, it } from 'vitest'
import { lineEnds } from '@/docx/brief/filledLines'
import { headingIndent, SPACED } from '@/docx/brief/headingLines'
import { termFinder } from '@/domain/text/terms'

/** The heading as a program sets it that fills lines, in a cell with so many ems for it. */
function set(text: string, room: number): string {
  const indent = headingIndent(text, { room, size: 10.5, termsIn: termFinder() })
  const width = room - (indent ? (2 * indent.left) / 20 / 10.5 : 0)
  let from = 0
  const ends = [...lineEnds(text, { width, gap: SPACED }), text.length]
  return ends.map((at) => text.slice(from, (from = at))).join('｜')
}

describe('a heading of a table in the Word copy', () => {
  it.each([
    ['检查次数', 4, '检查次数'],
    ['检查次数', 3, '检查｜次数'],
    ['从业人员（人）', 4.3, '从业人员｜（人）'],
    ['从业人员（人）', 6, '从业人员｜（人）'],
    ['检查网点数量', 5.5, '检查网点｜数量'],
    ['整改完成率', 5, '整改完成率'],
    // Nothing that fills lines sets these two characters above these three.
    ['整改完成率', 3.5, '整改完｜成率'],
  ])('%s in %d ems is %s', (text, room, expected) => expect(set(text, room)).toBe(expected))
})

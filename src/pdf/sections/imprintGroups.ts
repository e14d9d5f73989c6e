import { type RoleMeasure, setLabel, setLines } from '../flow/setText'
import { type ImprintView } from '@/domain/brief/issueView'
import { paragraphTag, type TagPath } from '../tags'
import { PAGE, SIZE } from '../theme'
import { type Line } from '../typesetting/text'

/** 4号, one character in from both edges. */
export const IMPRINT_TEXT = {
  size: SIZE.four,
  left: SIZE.four,
  width: PAGE.blockWidth - 2 * SIZE.four,
} as const
/** `报：` and `送：` stand out to the left of their lists. */
const HANGING = 2
/** Between two of those responsible. */
const GAP = '\u3000\u3000'

export type SetLine = { line: Line; align: 'left' | 'right'; tags: TagPath }

/** How many lines there are and entries may be taken; with `must`, one entry is taken though it does not fit. */
type Limit = { lines: number; most: number; must: boolean }

/** What stands between two rules of the imprint: some entries, of which any stretch can be set by itself. */
export type ImprintGroup = {
  count: number
  take: (from: number, limit: Limit) => { lines: SetLine[]; entries: number }
}

export function imprintGroups(imprint: ImprintView, measure: RoleMeasure): ImprintGroup[] {
  return [
    bodies('报：', imprint.report, measure),
    list({ label: '送：', key: 'imprint/copy' }, imprint.copy, measure),
    list({ label: '发：', key: 'imprint/distribute' }, imprint.distribute ?? [], measure),
    ...(imprint.copies === undefined ? [] : [copies(imprint.copies, measure)]),
    ...(imprint.signatures ? [signatures(imprint.signatures, measure)] : []),
  ].filter(({ count }) => count > 0)
}

/** One body a line; what is longer than a line hangs under itself. */
function bodies(label: string, names: readonly string[], measure: RoleMeasure): ImprintGroup {
  const entries = names.map((name, index) =>
    setEntry(index === 0 ? label : undefined, name, { key: `imprint/report/${index}`, measure }),
  )
  return {
    count: names.length,
    take: (from, { lines: room, most, must }) => {
      const lines: SetLine[] = []
      let taken = 0
      for (const entry of entries.slice(from)) {
        const fits = lines.length + entry.length <= room || (must && taken === 0)
        if (!fits || taken >= most) break
        lines.push(...entry)
        taken += 1
      }
      return { lines, entries: taken }
    },
  }
}

/** One comma list with a hanging indent, parted after a comma. */
function list(
  { label, key }: { label: string; key: string },
  names: readonly string[],
  measure: RoleMeasure,
): ImprintGroup {
  const set = (from: number, count: number): SetLine[] => {
    const part = names.slice(from, from + count).join('，')
    const goesOn = from + count < names.length
    return setEntry(from === 0 ? label : undefined, goesOn ? `${part}，` : part, {
      key,
      measure,
    })
  }
  return {
    count: names.length,
    take: (from, { lines, most, must }) => {
      let [fitting, tooMany] = [0, Math.min(names.length - from, most) + 1]
      if (set(from, tooMany - 1).length <= lines) fitting = tooMany - 1
      while (tooMany - fitting > 1) {
        const count = Math.floor((fitting + tooMany) / 2)
        if (set(from, count).length <= lines) fitting = count
        else tooMany = count
      }
      const entries = fitting === 0 && must ? 1 : fitting
      return { lines: entries > 0 ? set(from, entries) : [], entries }
    },
  }
}

function setEntry(
  label: string | undefined,
  text: string,
  { key, measure }: { key: string; measure: RoleMeasure },
): SetLine[] {
  const lines = setLines(
    [{ text: `${label ?? ''}${text}`, style: 'fangsong' }],
    { ...IMPRINT_TEXT, firstIndent: label === undefined ? HANGING : 0, indent: HANGING },
    measure,
  )
  return lines.map((line) => ({ line, align: 'left' as const, tags: paragraphTag(key) }))
}

function copies(count: number, measure: RoleMeasure): ImprintGroup {
  const line: SetLine = {
    line: setLabel(`共印${count}份`, 'fangsong', measure),
    align: 'right',
    tags: paragraphTag('imprint/copies'),
  }
  return {
    count: 1,
    take: (_, { lines, must }) =>
      lines >= 1 || must ? { lines: [line], entries: 1 } : { lines: [], entries: 0 },
  }
}

/** Who is responsible, side by side as far as they fit. */
function signatures(parts: readonly string[], measure: RoleMeasure): ImprintGroup {
  const lines = setLines([{ text: parts.join(GAP), style: 'fangsong' }], IMPRINT_TEXT, measure).map(
    (line) => ({
      line,
      align: 'left' as const,
      tags: paragraphTag('imprint/signatures'),
    }),
  )
  return {
    count: 1,
    take: (_, { lines: room, must }) =>
      lines.length <= room || must ? { lines, entries: 1 } : { lines: [], entries: 0 },
  }
}

import { type IssueView, issueViewSchema } from '@/domain/brief/issueView'
import { type GlyphTable } from './glyphTable'
import { missingGlyphs } from './missingGlyphs'

/** What printers of lead type set where a sort was missing: seen at once, taken for nothing else. */
const GETA = '〓'

/** For previews only: characters without a glyph as 〓, so that the editor sees the page and the gap in it. */
export function replaceMissing(view: IssueView, fonts: GlyphTable): IssueView {
  const missing = new Set(missingGlyphs(view, fonts).map(({ character }) => character))
  if (missing.size === 0) return view
  const replaced = (text: string): string =>
    Array.from(text, (character) => (missing.has(character) ? GETA : character)).join('')
  return issueViewSchema.parse(mapStrings(view, replaced))
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, map)]))
}

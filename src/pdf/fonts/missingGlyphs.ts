import { figureTables } from '@/domain/brief/figureTables'
import { type IssueView } from '@/domain/brief/issueView'
import { isSpace } from '@/domain/text/characterKinds'
import { blockTexts } from '@/domain/brief/blocksToText'
import { type GlyphTable } from './glyphTable'
import { fontRoles } from './roles'

/** A character that no font of some role holds: where it stands, and the sentence to find it by. */
export type MissingGlyph = {
  character: string
  codePoint: string
  where: string
  sentence: string
  /** Of the article it stands in; two may have the same title. */
  article?: IssueView['articles'][number]['id']
}

/**
 * Every character of the issue that would print as nothing, once for each place and sentence it stands in.
 * A character must be held by all roles: emphasis may move any text into any of them.
 */
export function missingGlyphs(view: IssueView, fonts: GlyphTable): MissingGlyph[] {
  const known = new Map<string, boolean>()
  const isMissing = (character: string): boolean => {
    // A combining mark is drawn like any character; a variation selector only chooses.
    if (isSpace(character) || /\p{Cf}|\p{Variation_Selector}/u.test(character)) return false
    const found = known.get(character)
    if (found !== undefined) return found
    const missing = !fontRoles.every((role) => fonts.hasGlyph(character, role))
    known.set(character, missing)
    return missing
  }
  return places(view).flatMap(({ where, article, text }) =>
    sentences(text).flatMap((sentence) =>
      [...new Set(Array.from(sentence))].filter(isMissing).map((character) => ({
        character,
        codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
        where,
        sentence,
        article,
      })),
    ),
  )
}

function places(view: IssueView): (Pick<MissingGlyph, 'where' | 'article'> & { text: string })[] {
  const { masthead, imprint } = view
  const articles = view.articles.map((article) => ({
    article: article.id,
    where: article.title.replace(/\n/g, ''),
    text: [article.title.replace(/\n/g, ''), ...blockTexts(article.blocks)].join('\n'),
  }))
  return [
    {
      where: '报头',
      text: [...masthead.nameLines, masthead.issueLine, masthead.editor, masthead.dateText, view.secrecy, view.serial]
        .filter((line) => line)
        .join('\n'),
    },
    { where: '编者按', text: view.editorsNote ?? '' },
    { where: '更正说明', text: view.correction?.reason ?? '' },
    ...articles,
    ...figureTables(view).map(({ called, titleLines, periodText, columns, rows, note = '' }) => ({
      where: called,
      text: [...titleLines, periodText, ...columns.map(({ heading }) => heading), ...rows.flat(), note].join('\n'),
    })),
    { where: '版记', text: [...imprint.report, ...imprint.copy, ...(imprint.distribute ?? []), ...(imprint.signatures ?? [])].join('\n') },
  ]
}

function sentences(text: string): string[] {
  return text.split(/(?<=[。！？；\n])/u).map((sentence) => sentence.trim())
}


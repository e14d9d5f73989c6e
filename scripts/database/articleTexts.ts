import pg from 'pg'
import { z } from 'zod'
import { lexicalText } from '../../src/domain/article/lexical/lexicalText'
import { type FontSet } from '../../src/pdf/fonts/fontSet'
import { type FontRole, fontRoles } from '../../src/pdf/fonts/roles'
import { isSpace } from '../../src/domain/text/characterKinds'
import { joinsPrevious } from '../../src/domain/text/lineMarks'

export type ArticleText = { id: number; title: string; text: string }

/** A character of an article's sentence that these roles, with all their fallbacks, have no glyph for. */
export type Unprintable = {
  id: number
  title: string
  character: string
  roles: FontRole[]
  sentence: string
}

const rowsSchema = z.array(z.object({ id: z.number(), title: z.string().nullable(), body: z.unknown() }))

/** Title and text of every article, whatever its status. */
export async function readArticleTexts(databaseUrl: string): Promise<ArticleText[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select id, title, body from articles order by id')
    return rowsSchema.parse(rows).map(({ id, title, body }) => {
      const line = (title ?? '').replace(/\n/g, '')
      return { id, title: line, text: `${line}\n${lexicalText(body)}` }
    })
  } finally {
    await client.end()
  }
}

/** One finding for each character of each sentence. */
export function missingInArticles(articles: readonly ArticleText[], fonts: FontSet): Unprintable[] {
  return articles.flatMap(({ id, title, text }) =>
    sentences(text).flatMap((sentence) =>
      [...new Set(Array.from(sentence))].flatMap((character) => {
        const roles = rolesWithout(character, fonts)
        return roles.length > 0 ? [{ id, title, character, roles, sentence }] : []
      }),
    ),
  )
}

function rolesWithout(character: string, fonts: FontSet): FontRole[] {
  if (isSpace(character) || joinsPrevious(character) || /\p{C}/u.test(character)) return []
  return fontRoles.filter((role) => !fonts.hasGlyph(character, role))
}

function sentences(text: string): string[] {
  return text.split(/(?<=[。！？；\n])/u).map((sentence) => sentence.trim())
}

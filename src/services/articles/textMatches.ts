import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import { gramsOfWord } from '@/domain/text/grams'
import { searchTerms } from '@/domain/text/passages'

/**
 * SQL that compares an article's id with those whose title or body holds every word of `search`; nothing where there
 * is no word in it. The index of characters and pairs answers for words of one and two characters; whether the pairs of
 * a longer one stand in a row is looked up in the text itself. The one piece of SQL that is drizzle's: it travels in a
 * `where` of Payload's.
 */
export function textMatches(search: string): SQL | undefined {
  const words = searchTerms(search)
  if (words.length === 0) return undefined
  const grams = [...new Set(words.flatMap(gramsOfWord))]
  const conditions = [
    sql`text_grams(text_plain) @> (${sql.param(grams)}::text[] collate "C")`,
    ...words.filter(isLong).map((word) => sql`position(${word} in text_plain) > 0`),
  ]
  return sql`any (array(select id from articles where ${sql.join(conditions, sql` and `)}))`
}

/** The pair of a word of two characters is the word. */
function isLong(word: string): boolean {
  return [...word].length > 2
}

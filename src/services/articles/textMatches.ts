import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import { plainText } from '@/domain/text/plainText'

/**
 * SQL that compares an article's id with those whose title or body holds every word of `search`; nothing where there
 * is no word in it. Words of two characters and more go through the index of pairs; whether the pairs stand in a row
 * is looked up in the text itself. The one piece of SQL that is drizzle's: it travels in a `where` of Payload's.
 */
export function textMatches(search: string): SQL | undefined {
  const words = search
    .split(/\s+/)
    .map(plainText)
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  const conditions = words.flatMap((word) => {
    const length = [...word].length
    const pairs = sql`text_bigrams(text_plain) @> (text_bigrams(${word}) collate "C")`
    const inARow = sql`position(${word} in text_plain) > 0`
    return [...(length >= 2 ? [pairs] : []), ...(length === 2 ? [] : [inARow])]
  })
  return sql`any (array(select id from articles where ${sql.join(conditions, sql` and `)}))`
}

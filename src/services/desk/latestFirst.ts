import sql from 'sql-template-tag'

/**
 * Latest issue first, of a table `i`: by total number; a supplement, which has none, after the regular issue that was the
 * latest on its day.
 */
export const latestFirst = sql`coalesce(i.total_number, (select max(r.total_number) from issues r where r.date <= i.date), 0) desc,
  i.total_number is null desc, i.date desc, i.number desc`

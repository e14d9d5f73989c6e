import sql from 'sql-template-tag'

/** Where an issue `i` stands among all: its total number; of a supplement, which has none, that of the regular issue that was the latest on its day. */
export const issueRank = sql`coalesce(i.total_number, (select max(r.total_number) from issues r where r.date <= i.date), 0)`

/** Latest issue first, of a table `i`; a supplement after the regular issue. */
export const latestFirst = sql`${issueRank} desc, i.total_number is null desc, i.date desc, i.number desc, i.id desc`

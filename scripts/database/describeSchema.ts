import type pg from 'pg'

/** What a database is made of, a statement each, in the order in which they can be run on an empty one. */
export type Schema = {
  /** Types, functions, sequences and tables: enough to take rows. */
  tables: string[]
  /** Constraints, indexes and triggers: made when the rows are there. */
  guards: string[]
}

/**
 * The schema of the database of `client`, read from its catalog: PostgreSQL among the packages brings no pg_dump, and
 * that of a distribution refuses a newer server. Knows what Payload and our migrations make (enums, functions,
 * serials, generated columns), no views and no partitions. Columns stand in the order of the table.
 */
export async function describeSchema(client: Pick<pg.ClientBase, 'query'>): Promise<Schema> {
  const read = async (query: string): Promise<string[]> => {
    const { rows } = await client.query<{ statement: string }>(query)
    return rows.map(({ statement }) => statement)
  }
  return {
    tables: [
      ...(await read(ENUMS)),
      ...(await read(SEQUENCES)),
      ...(await read(FUNCTIONS)),
      ...(await read(TABLES)),
      ...(await read(OWNERS)),
    ],
    guards: [...(await read(CONSTRAINTS)), ...(await read(INDEXES)), ...(await read(TRIGGERS))],
  }
}

const HERE = 'current_schema()::regnamespace'

const ENUMS = `
  select format('create type %I as enum (%s)', typname,
                (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid))
         as statement
    from pg_type t where typnamespace = ${HERE} and typtype = 'e' order by typname`

const SEQUENCES = `
  select format('create sequence %I as %s', relname, format_type(seqtypid, null)) as statement
    from pg_class c join pg_sequence on seqrelid = c.oid where relnamespace = ${HERE} order by relname`

const OWNERS = `
  select format('alter sequence %I owned by %I.%I', s.relname, t.relname, attname) as statement
    from pg_depend d join pg_class s on s.oid = objid and s.relkind = 'S' join pg_class t on t.oid = refobjid
         join pg_attribute a on attrelid = t.oid and attnum = refobjsubid
   where d.classid = 'pg_class'::regclass and deptype = 'a' and s.relnamespace = ${HERE} order by s.relname`

// By age: those that call others come after them.
const FUNCTIONS = `
  select rtrim(pg_get_functiondef(oid), E' \\n') as statement from pg_proc where pronamespace = ${HERE} order by oid`

const TABLES = `
  select format(E'create table %I (\\n%s\\n)', relname, string_agg(format('  %I %s', attname, concat_ws(' ',
           format_type(atttypid, atttypmod),
           case when attcollation <> typcollation then 'collate ' || attcollation::regcollation end,
           case attgenerated when 's' then 'generated always as (' || expression || ') stored' else 'default ' || expression end,
           case when attnotnull then 'not null' end)), E',\\n' order by attnum)) as statement
    from pg_class c join pg_attribute on attrelid = c.oid join pg_type t on t.oid = atttypid
         left join lateral (select pg_get_expr(adbin, adrelid) as expression from pg_attrdef where adrelid = c.oid and adnum = attnum) on true
   where relnamespace = ${HERE} and relkind = 'r' and attnum > 0 and not attisdropped
   group by relname order by relname`

// Foreign keys last: they refer to the unique ones. 'n', not null, has been said with the columns.
const CONSTRAINTS = `
  select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as statement
    from pg_constraint where connamespace = ${HERE} and conrelid <> 0 and contype <> 'n'
   order by contype = 'f', conrelid::regclass::text, conname`

const INDEXES = `
  select pg_get_indexdef(indexrelid) as statement
    from pg_index join pg_class c on c.oid = indexrelid
   where relnamespace = ${HERE} and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
   order by relname`

const TRIGGERS = `
  select pg_get_triggerdef(t.oid) as statement
    from pg_trigger t join pg_class c on c.oid = tgrelid where relnamespace = ${HERE} and not tgisinternal
   order by relname, tgname`

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Who may read an issue without a login: whoever holds its key (docs/decisions/0012). Issues that are out get one each. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table reading_links (
      id serial primary key,
      issue_id integer not null references issues (id) on delete cascade,
      -- Two random UUIDs, 244 bits drawn by PostgreSQL, as 43 letters of base64url.
      key text not null unique default translate(
        encode(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'), 'base64'), '+/=', '-_'),
      created_at timestamptz not null,
      expires_at timestamptz,
      revoked_at timestamptz,
      replaced_at timestamptz
    );
    create unique index reading_links_current on reading_links (issue_id) where replaced_at is null;
    insert into reading_links (issue_id, created_at) select id, now() from issues where status = 'published';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table reading_links;`)
}

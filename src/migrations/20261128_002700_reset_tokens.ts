import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Tokens of forgotten passwords are kept as digests (src/services/users/resetTokenDigest.ts); links that are under way stay good. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update users set reset_password_token = 'sha256:' || encode(sha256(convert_to(reset_password_token, 'UTF8')), 'hex')
      where reset_password_expiration > now() and reset_password_token is not null;
    update users set reset_password_token = null, reset_password_expiration = null
      where reset_password_expiration is null or reset_password_expiration <= now();
    create table password_requests (email text primary key, asked_at timestamptz not null default now());
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table password_requests;
    update users set reset_password_token = null, reset_password_expiration = null;
  `)
}

import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** How far the bounce mailbox has been read; leases of test copies; logins that failed, by address. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table bounce_mailboxes (
      mailbox text primary key,
      uid_validity bigint not null,
      last_uid bigint not null
    );

    alter table test_sends add column lease_until timestamptz;
    update test_sends set lease_until = now() where status = 'sending';

    create table login_attempts (
      address text primary key,
      failures integer not null,
      begun_at timestamptz not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table login_attempts;
    alter table test_sends drop column lease_until;
    drop table bounce_mailboxes;
  `)
}

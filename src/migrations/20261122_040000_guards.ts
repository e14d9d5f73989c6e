import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What Payload's schema cannot say: the promises that only PostgreSQL can keep, and the tables of the worker. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- An article stands in one issue at most, whatever the program believes.
    create unique index issues_rels_one_issue on issues_rels (articles_id) where path = 'articles';

    -- The record of the workflow can be added to, and nothing else.
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the record of transitions is append-only' using errcode = 'restrict_violation';
    end $$;
    create trigger transitions_append_only before update or delete on transitions
      for each row execute function refuse_change();
    create trigger transitions_not_truncated before truncate on transitions
      for each statement execute function refuse_change();

    create index articles_statistics on articles (company_id, first_submitted_at) where channel = 'submission';

    create index deliveries_due on deliveries (next_attempt_at, id) where status = 'pending';
    create index deliveries_leased on deliveries (lease_until) where lease_until is not null;
    create index publications_to_render on publications (render_next_at) where pdf_id is null;

    -- Pace of one receiving domain ('qq.com') or of the whole account ('*'), shared by all workers (src/mail/ledger/lanes.ts).
    create table mail_lanes (
      lane text primary key,
      not_before timestamptz not null,
      arrival timestamptz not null,
      slow_ms integer not null default 0,
      slow_until timestamptz,
      reason text
    );

    create table worker_signs (
      id text primary key,
      started_at timestamptz not null,
      seen_at timestamptz not null,
      note text
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table worker_signs;
    drop table mail_lanes;
    drop index publications_to_render;
    drop index deliveries_leased;
    drop index deliveries_due;
    drop index articles_statistics;
    drop trigger transitions_not_truncated on transitions;
    drop trigger transitions_append_only on transitions;
    drop function refuse_change();
    drop index issues_rels_one_issue;
  `)
}

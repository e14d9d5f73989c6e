import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'
import { ARTICLE_TEXTS } from './guards/articleTexts'
import { OWN_TABLES } from './guards/ownTables'
import { TEXT_FUNCTIONS } from './guards/textFunctions'

/**
 * What Payload's schema cannot say: the promises only PostgreSQL can keep, the indexes by which the worker and the desk
 * ask, what a text is searched by, and the tables of our own.
 */
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

    -- How the worker finds what is due, and what a worker that died held.
    create index deliveries_due on deliveries (next_attempt_at, id) where status = 'pending';
    create index deliveries_leased on deliveries (lease_until) where lease_until is not null;
    create index notices_due on notices (next_attempt_at, id) where status = 'pending';
    create index notices_leased on notices (lease_until) where lease_until is not null;
    create index publications_to_render on publications (render_next_at) where pdf_id is null;
  `)
  await db.execute(TEXT_FUNCTIONS)
  await db.execute(ARTICLE_TEXTS)
  await db.execute(OWN_TABLES)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table archive_texts, reading_links, told_facts, test_sends, mail_lanes, bounce_mailboxes, login_attempts, worker_signs;
    drop function articles_with_mark(integer, integer, integer);
    drop index articles_bigrams, articles_marks, articles_links, articles_queue, articles_statistics;
    alter table articles drop column text_marks, drop column text_length, drop column text_plain;
    drop function link_key(text), marks_in_common(integer[], integer[]), text_marks(text), text_bigrams(text),
      plain_text(text), lexical_text(jsonb);
    drop index publications_to_render, notices_leased, notices_due, deliveries_leased, deliveries_due;
    drop trigger transitions_not_truncated on transitions;
    drop trigger transitions_append_only on transitions;
    drop function refuse_change();
    drop index issues_rels_one_issue;
  `)
}

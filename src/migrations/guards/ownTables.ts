import { sql } from '@payloadcms/db-postgres'

/** Tables that only our own SQL reads and writes: no screen of Payload's shows them. */
export const OWN_TABLES = sql`
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

  -- Test copies asked for. What they show is kept beside them: the issue may have changed before they go out.
  create table test_sends (
    id serial primary key,
    issue_id integer not null references issues (id) on delete cascade,
    requested_by integer references users (id) on delete set null,
    email text not null,
    view jsonb not null,
    mail jsonb not null,
    status text not null default 'pending' check (status in ('pending', 'sending', 'sent', 'failed')),
    last_error text,
    created_at timestamptz not null default now(),
    settled_at timestamptz,
    lease_until timestamptz
  );
  create index test_sends_pending on test_sends (id) where status = 'pending';

  -- One row a fact that the worker tells by itself ('digest:2026-11-24'), written with its notices: whoever inserts
  -- it tells, and nobody else ever does (src/services/notices/notifyOnce.ts).
  create table told_facts (
    fact text primary key,
    at timestamptz not null default now()
  );

  -- How far the bounce mailbox has been read.
  create table bounce_mailboxes (
    mailbox text primary key,
    uid_validity bigint not null,
    last_uid bigint not null
  );

  -- Logins that failed, by address.
  create table login_attempts (
    address text primary key,
    failures integer not null,
    begun_at timestamptz not null
  );

  -- Who may read an issue without a login: whoever holds its key (docs/decisions/0012).
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

  -- What was published, as text to search: written with each publication (src/services/archive/fileIssue.ts).
  create table archive_texts (
    issue_id integer not null references issues (id) on delete cascade,
    position integer not null,
    title text not null,
    body text not null,
    plain text not null,
    primary key (issue_id, position)
  );
  create index archive_texts_bigrams on archive_texts using gin (text_bigrams(plain) collate "C") with (fastupdate = off);
`

import { sql } from '@payloadcms/db-postgres'

/**
 * The record can be added to and nothing else, and each row is linked to the one before it when its transaction commits:
 * in the order of commits, with the lock held for no longer than that.
 */
export const AUDIT_GUARDS = sql`
  create table audit_chain (
    position bigint primary key,
    audit_id integer not null unique,
    hash bytea not null
  );

  create function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit record is append-only' using errcode = 'restrict_violation';
  end $$;
  create trigger audit_append_only before update or delete on audit
    for each row execute function refuse_audit_change();
  create trigger audit_not_truncated before truncate on audit
    for each statement execute function refuse_audit_change();
  create trigger audit_chain_append_only before update or delete on audit_chain
    for each row execute function refuse_audit_change();
  create trigger audit_chain_not_truncated before truncate on audit_chain
    for each statement execute function refuse_audit_change();

  create function audit_link(previous bytea, entry audit) returns bytea language sql stable as $$
    select sha256(coalesce(previous, ''::bytea) || convert_to(jsonb_build_array(
      entry.id, extract(epoch from entry.at)::text, entry.event, entry.actor, entry.actor_name, entry.address,
      entry.collection, entry.document, entry.outcome, entry.detail)::text, 'UTF8'))
  $$;

  create function chain_audit() returns trigger language plpgsql as $$
  declare
    last audit_chain;
  begin
    -- Out of a backup a row comes with its link.
    if exists (select from audit_chain where audit_id = new.id) then return null; end if;
    perform pg_advisory_xact_lock(536000002);
    select * into last from audit_chain order by position desc limit 1;
    insert into audit_chain (position, audit_id, hash)
      values (coalesce(last.position, 0) + 1, new.id, audit_link(last.hash, new));
    return null;
  end $$;
  create constraint trigger audit_chained after insert on audit deferrable initially deferred
    for each row execute function chain_audit();

  -- Sessions as they were opened. Payload writes an account's whole list at every login, so that of two at the same moment
  -- one forgets the other's (src/services/users/keepSessions.ts).
  create table session_log (
    sid text primary key,
    user_id integer not null references users (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
  );
  create index session_log_user on session_log (user_id, created_at);
`

export const AUDIT_GUARDS_DOWN = sql`
  drop table session_log;
  drop trigger audit_chained on audit;
  drop function chain_audit();
  drop function audit_link(bytea, audit);
  drop table audit_chain;
  drop trigger audit_not_truncated on audit;
  drop trigger audit_append_only on audit;
  drop function refuse_audit_change();
`

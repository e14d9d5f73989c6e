import { sql } from '@payloadcms/db-postgres'

/**
 * The one way by which rows leave the record: whole, from its beginning, as old as the settings say and six months at least,
 * done as the owner of the tables; where it was cut, an anchor has the last link, and the rest is verified from there.
 */
export const RECORD_CUT = sql`
  create table audit_anchors (
    position bigint primary key,
    hash bytea not null,
    cut_at timestamptz not null default now()
  );
  create trigger audit_anchors_append_only before update or delete on audit_anchors
    for each row execute function refuse_audit_change();
  create trigger audit_anchors_not_truncated before truncate on audit_anchors
    for each statement execute function refuse_audit_change();

  -- The first instant that is kept: the beginning of a month in Shanghai.
  create function audit_kept_from() returns timestamptz language sql stable as $$
    select date_trunc('month', now() at time zone 'Asia/Shanghai'
      - make_interval(months => greatest(6, coalesce((select max(keep_record_months)::int from settings), 36)))) at time zone 'Asia/Shanghai'
  $$;

  -- How many links, from the first on, are all older.
  create function audit_cuttable() returns bigint language sql stable as $$
    select count(*) from audit_chain where position < coalesce(
      (select min(position) from audit_chain c join audit a on a.id = c.audit_id where a.at >= audit_kept_from()), 0)
  $$;

  create function cut_audit() returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    cut bigint;
    last audit_chain;
  begin
    -- No link is added meanwhile.
    perform pg_advisory_xact_lock(536000002);
    cut := audit_cuttable();
    if cut = 0 then return 0; end if;
    select * into last from audit_chain order by position offset cut - 1 limit 1;
    insert into audit_anchors (position, hash) values (last.position, last.hash);
    perform set_config('jianbao.cuts_record', 'yes', true);
    delete from audit where id in (select audit_id from audit_chain where position <= last.position);
    delete from audit_chain where position <= last.position;
    perform set_config('jianbao.cuts_record', '', true);
    return cut;
  end $$;

  create or replace function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and tg_table_name in ('audit', 'audit_chain') and current_setting('jianbao.cuts_record', true) = 'yes' then
      return old;
    end if;
    raise exception 'the audit record is append-only' using errcode = 'restrict_violation';
  end $$;
`

export const RECORD_CUT_DOWN = sql`
  create or replace function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit record is append-only' using errcode = 'restrict_violation';
  end $$;
  drop function cut_audit();
  drop function audit_cuttable();
  drop function audit_kept_from();
  drop table audit_anchors;
`

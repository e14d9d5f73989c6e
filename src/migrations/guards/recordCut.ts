import { sql } from '@payloadcms/db-postgres'

/**
 * The one way by which rows leave the record: whole, from its beginning, as old as the settings say and six months at least,
 * as they were written, downloaded by an auditor, done as the owner of the tables; where it was cut, an anchor has the last
 * link, and the rest is verified from there.
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

  -- The first day in Shanghai, of those that would be cut, with a row that is in no auditor's download: one without a filter
  -- that was made when the day was over, and an hour more, as rows have the time at which their transaction began. A part of
  -- a day has the rows between two ids.
  create function audit_not_downloaded() returns date language sql stable as $$
    with downloads as materialized (
      select coalesce(detail ->> 'from', '') as first_day, coalesce(detail ->> 'to', '9') as last_day, at,
             detail ? 'part' as is_part, (detail ->> 'first')::bigint as first, (detail ->> 'last')::bigint as last
        from audit a join users u on u.id = a.actor and u.role = 'auditor'
       where event = 'list-downloaded' and outcome = 'ok' and a.collection = 'audit'
         and not detail ?| array['event', 'outcome', 'person']
    ), passed as materialized (
      select a.id, (a.at at time zone 'Asia/Shanghai')::date as day
        from audit_chain c join audit a on a.id = c.audit_id order by c.position limit audit_cuttable()
    ), loose as (
      select day from passed group by day having not exists (
        select from downloads where not is_part and day::text between first_day and last_day
           and at >= (day + 1)::timestamp at time zone 'Asia/Shanghai' + interval '1 hour')
    )
    select min(day) from passed join loose using (day) where not exists (
      select from downloads where is_part and day::text between first_day and last_day and id between first and last
         and at >= (day + 1)::timestamp at time zone 'Asia/Shanghai' + interval '1 hour')
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
    if audit_not_downloaded() is not null then
      raise exception 'the audit record was not downloaded' using errcode = 'restrict_violation';
    end if;
    -- Whatever goes is as it was written: what was changed stays, and is found.
    if exists (
      select from (
        select c.hash = audit_link(coalesce(lag(c.hash) over (order by c.position), anchor.hash), a)
            and c.position = coalesce(lag(c.position) over (order by c.position), anchor.position, 0) + 1 as holds
          from audit_chain c left join audit a on a.id = c.audit_id
            left join (select * from audit_anchors order by position desc limit 1) anchor on true
         where c.position <= last.position) links
       where holds is not true) then
      raise exception 'the audit record is not as it was written' using errcode = 'data_corrupted';
    end if;
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

/** Not once it was cut: without its anchors the rest would never verify again. */
export const RECORD_CUT_DOWN = sql`
  do $$ begin
    if exists (select from audit_anchors) then
      raise exception 'the audit record was cut; its anchors are kept' using errcode = 'restrict_violation';
    end if;
  end $$;
  create or replace function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit record is append-only' using errcode = 'restrict_violation';
  end $$;
  drop function cut_audit();
  drop function audit_not_downloaded();
  drop function audit_cuttable();
  drop function audit_kept_from();
  drop table audit_anchors;
`

import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the role of the application cannot undo: which of its rights it has, `npm run migrate` says
 * (scripts/database/grantApplication.ts); what depends on the row, these triggers. They bind everybody but the owner, who
 * could take them away.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Nobody but the owner writes links of the chain.
    alter function chain_audit() security definer;
    alter function chain_audit() set search_path = pg_catalog, public, pg_temp;

    create function owns_table(owned oid) returns boolean language sql stable as $$
      select pg_has_role(current_user, relowner, 'member') from pg_class where oid = owned
    $$;

    -- A file that was published is not replaced.
    create function guard_publication() returns trigger language plpgsql as $$
    begin
      if not owns_table(tg_relid) and ((old.pdf_id is not null and new.pdf_id is distinct from old.pdf_id)
          or (old.ofd_id is not null and new.ofd_id is distinct from old.ofd_id)) then
        raise exception 'the files of a publication are kept' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger publications_kept before update on publications
      for each row execute function guard_publication();

    -- Neither is the file itself, nor is it taken from under its publication, whose key to it would become empty.
    create function guard_published_file() returns trigger language plpgsql as $$
    begin
      if not owns_table(tg_relid)
          and (tg_op = 'DELETE' or to_jsonb(new) - 'updated_at' is distinct from to_jsonb(old) - 'updated_at')
          and (tg_table_name = 'pdfs' and exists (select from publications where pdf_id = old.id)
            or tg_table_name = 'ofds' and exists (select from publications where ofd_id = old.id)) then
        raise exception 'the files of a publication are kept' using errcode = 'restrict_violation';
      end if;
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end $$;
    create trigger pdfs_kept before update or delete on pdfs
      for each row execute function guard_published_file();
    create trigger ofds_kept before update or delete on ofds
      for each row execute function guard_published_file();

    -- A mail that is closed goes on as the workflow of deliveries says (src/domain/delivery/statuses.ts), or stays as it is;
    -- only what a server said may be forgotten.
    create function guard_delivery() returns trigger language plpgsql as $$
    begin
      if owns_table(tg_relid) or old.status in ('pending', 'sending') then return new; end if;
      if new.status = old.status then
        if new.attempts is distinct from old.attempts or new.sent_at is distinct from old.sent_at
            or new.reason is distinct from old.reason or (new.note is distinct from old.note and new.note is not null) then
          raise exception 'a closed delivery is kept as it is' using errcode = 'restrict_violation';
        end if;
      elsif (old.status::text, new.status::text) not in (('sent', 'bounced'), ('bounced', 'pending'), ('bounced', 'sent'),
          ('failed', 'pending'), ('uncertain', 'pending'), ('uncertain', 'sent'), ('uncertain', 'failed'), ('uncertain', 'bounced')) then
        raise exception 'a closed delivery does not become that' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger deliveries_kept before update on deliveries
      for each row execute function guard_delivery();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger deliveries_kept on deliveries;
    drop function guard_delivery();
    drop trigger ofds_kept on ofds;
    drop trigger pdfs_kept on pdfs;
    drop function guard_published_file();
    drop trigger publications_kept on publications;
    drop function guard_publication();
    drop function owns_table(oid);
    alter function chain_audit() reset search_path;
    alter function chain_audit() security invoker;
  `)
}

import sql, { type Sql } from 'sql-template-tag'

/**
 * Who is asked to sign an issue, as a query of `id, email, name, wants`: those named on it; where nobody is, every
 * account of the role 签发人; where there is none, whoever else may publish. With 双人签发 the submitter is nobody's
 * signer, and is never asked as one of the others. `wants`: the account did not switch the mail off; whoever did is
 * still meant, and shown.
 * @param issue the issue's id, or the column that holds it (of a table that is not called `asked_of` there)
 */
export function signersOf(issue: Sql): Sql {
  return sql`
    select id, email, name, notices_signing is distinct from false as wants
      from (
        select *, min(tier) over () as nearest
          from (
            select u.*, asked_of.submitted_by_id, case
                when exists (select from issues_rels r where r.parent_id = asked_of.id and r.path = 'signers' and r.users_id = u.id) then 1
                when u.role = 'signer' then 2
                else 3 end as tier
              from issues asked_of cross join users u
             where asked_of.id = ${issue} and coalesce(u.active, true)
               and (u.role in ('signer', 'reviewer')
                    or (u.role = 'admin' and not exists (select from settings where separate_duties)))
          ) able
         where able.id is distinct from submitted_by_id
            or (tier < 3 and not exists (select from settings where dual_sign_off))
      ) asked
     where tier = nearest
     order by id`
}

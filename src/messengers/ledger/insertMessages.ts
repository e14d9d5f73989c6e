import sql, { join, raw, type Sql } from 'sql-template-tag'
import { GROUP_NOTICES, MESSENGERS, type MessengerName } from '@/domain/messenger'
import type { NoticeKind } from '@/domain/notice'
import type { Db } from '@/db/db'

/** One person told one fact, as the mail about it is called and leads to. */
export type PlannedMessage = { user: number; subject: string; link: string }

/** Under which name each messenger knows a person; for a group, whom it calls. */
const ADDRESSES = {
  wecom: sql`coalesce(t.messengers_wecom_id, '')`,
  govWecom: sql`coalesce(t.messengers_gov_wecom_id, '')`,
  wecomRobot: sql`coalesce(t.messengers_wecom_id, '')`,
  dingtalkRobot: sql`''`,
  webhook: sql`t.email`,
} as const satisfies Record<MessengerName, Sql>

const WANTED = {
  wecom: 'messengers_wecom',
  govWecom: 'messengers_gov_wecom',
  wecomRobot: 'messengers_wecom_robot',
  dingtalkRobot: 'messengers_dingtalk_robot',
  webhook: 'messengers_webhook',
} as const satisfies Record<MessengerName, string>

/**
 * Writes, in the transaction of what they tell and in one statement, what those of these people who want it are told by
 * messengers beside mail: a row a person, for a group one a fact. The same is never written twice.
 * @param on the messengers that are set up; at least one
 */
export async function insertMessages(
  transaction: Db,
  {
    fact,
    kind,
    messages,
    on,
  }: { fact: string; kind: NoticeKind; messages: readonly PlannedMessage[]; on: readonly MessengerName[] },
): Promise<void> {
  const isForGroups = (GROUP_NOTICES as readonly NoticeKind[]).includes(kind)
  const rows = on
    .filter((name) => !MESSENGERS[name].isGroup || isForGroups)
    .map((name) => (MESSENGERS[name].isGroup ? ofGroup(name, fact) : ofPersons(name, fact)))
  if (rows.length === 0) return
  await transaction.query(sql`
    with told as (
      select u.*, n.subject, n.link
        from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) n ("user" int, subject text, link text)
        join users u on u.id = n."user"
    )
    insert into messages (key, messenger, kind, user_id, address, subject, link, message_id, status, attempts, next_attempt_at)
    select m.key, m.messenger::enum_messages_messenger, ${kind}::enum_messages_kind, m.user_id, m.address, m.subject, m.link,
           gen_random_uuid()::text, 'pending', 0, now()
      from (${join(rows, ' union all ')}) m (key, messenger, user_id, address, subject, link)
    on conflict (key) do nothing`)
}

function ofPersons(name: MessengerName, fact: string): Sql {
  const address = ADDRESSES[name]
  return sql`select ${`${fact}:${name}:user:`}::text || t.id as key, ${name}::text as messenger, t.id as user_id,
      ${address} as address, t.subject, t.link
    from told t where t.${raw(WANTED[name])} and ${address} <> ''`
}

function ofGroup(name: MessengerName, fact: string): Sql {
  return sql`select ${`${fact}:${name}`}::text, ${name}::text, null::int,
      coalesce(string_agg(nullif(${ADDRESSES[name]}, ''), '|' order by t.id), ''),
      (array_agg(t.subject order by t.id))[1], (array_agg(t.link order by t.id))[1]
    from told t where t.${raw(WANTED[name])} having count(*) > 0`
}

import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { MESSENGERS, type MessengerName } from '@/domain/messenger'
import { insertMessages } from '@/messengers/ledger/insertMessages'

/** A person of the office who wants to be told by everything. */
export async function eagerPerson(db: Db, account = 'wang.wu'): Promise<number> {
  const { rows } = await db.query<{ id: number }>(sql`
    insert into users (name, email, role, messengers_wecom, messengers_gov_wecom, messengers_wecom_robot,
        messengers_dingtalk_robot, messengers_webhook, messengers_wecom_id, messengers_gov_wecom_id)
    values ('王五', ${`${account}@jianbao.test`}, 'reviewer', true, true, true, true, true, ${account}, ${account}) returning id`)
  return rows[0]?.id ?? 0
}

/** `count` facts told to one person by one messenger, each with a subject of its own. */
export async function fillMessages(
  db: Db,
  { user, messenger, count }: { user: number; messenger: MessengerName; count: number },
): Promise<void> {
  for (let from = 0; from < count; from += 1)
    await insertMessages(db, {
      fact: `fact:${messenger}:${from}`,
      kind: 'digest',
      messages: [
        { user, subject: `${MESSENGERS[messenger].zh}第${from}件`, link: 'https://brief.test/admin' },
      ],
      on: [messenger],
    })
}

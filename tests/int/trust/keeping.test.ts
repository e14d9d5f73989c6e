import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import * as twoFactor from '@/migrations/20261128_010500_two_factor'
import * as recordEvents from '@/migrations/20261128_011752_record_events'
import * as keeping from '@/migrations/20261128_013245_keeping'
import * as keepVersions from '@/migrations/20261128_053554_keep_versions'
import { verifyAudit } from '@/services/audit/verifyAudit'
import { cutWhatPassed } from '@/services/keeping/cutWhatPassed'
import { insertPublication } from '../../../scripts/bench/publication'
import { draftArticle, submittedIssue } from '../../support/articles'
import { openOffice, type Office, type Person } from '../../support/office'
import { PASSWORD } from '../../support/people'

type Migration = {
  up: (args: MigrateUpArgs) => Promise<void>
  down: (args: MigrateDownArgs) => Promise<void>
}

let office: Office
let publication: { publicationId: number; issueId: number }

beforeAll(async () => {
  office = await openOffice()
  publication = await insertPublication(office.owner, {
    emails: ['old@b.test', 'new@b.test', 'doubt@b.test', 'due@b.test', 'back@b.test', 'lost@b.test'],
  })
})
afterAll(() => office.close())

const sql = async (text: string) => (await office.owner.query<Record<string, unknown>>(text)).rows
const YEAR_AGO = `now() - interval '13 months'`

async function aDayLater(): Promise<void> {
  await sql(`delete from told_facts where fact like 'cut:%'`)
  await cutWhatPassed({ payload: office.payload })
}

const cuts = async () =>
  (await office.auditor.get('audit?where[event][equals]=time-passed&sort=id')).body.docs as {
    detail: unknown
  }[]

describe('what names people', () => {
  beforeAll(async () => {
    await sql(`
      update deliveries set status = 'sent', note = '250 ok for old', updated_at = ${YEAR_AGO} where email = 'old@b.test';
      update deliveries set status = 'sent', note = '250 ok for new' where email = 'new@b.test';
      update deliveries set status = 'uncertain', note = 'no answer', updated_at = ${YEAR_AGO} where email = 'doubt@b.test';
      update deliveries set status = 'bounced', note = '5.2.2 full', updated_at = ${YEAR_AGO} where email = 'back@b.test';
      update deliveries set status = 'failed', note = '550 no', updated_at = ${YEAR_AGO} where email = 'lost@b.test';
      update deliveries set note = '450 later', updated_at = ${YEAR_AGO} where email = 'due@b.test';
      insert into bounces (status, kind, received_at, sender, subject, excerpt, recipient, fingerprint, updated_at, created_at)
        select status::enum_bounces_status, enum_first, received, 'mailer@b.test', '退信', '原文', 'old@b.test', mark, now(), now()
          from (values ('handled', ${YEAR_AGO}, 'a'), ('open', ${YEAR_AGO}, 'b'), ('handled', now(), 'c')) v (status, received, mark),
               (select (enum_range(null::enum_bounces_kind))[1] as enum_first) kinds;
      insert into test_sends (issue_id, email, view, mail, status, settled_at)
        select ${publication.issueId}, mark, '{}', '{}', 'sent', settled
          from (values ('old', ${YEAR_AGO}), ('new', now())) v (mark, settled);
      insert into session_log (sid, user_id, created_at, expires_at, ended_at)
        values ('old', ${office.author.user.id}, ${YEAR_AGO}, ${YEAR_AGO}, null)`)
    await office.admin.post('users', {
      name: '新人',
      email: 'told@jianbao.test',
      password: 'a-long-test-passphrase',
      role: 'reviewer',
    })
    await sql(`insert into notices (subject, kind, email, text, html, mail, key, status, attempts, message_id, updated_at, created_at)
      select 'x', (enum_range(null::enum_notices_kind))[1], 'old@b.test', '正文', '<p>正文', '{}', 'kept-key', 'sent', 1, '<kept@b.test>', ${YEAR_AGO}, ${YEAR_AGO}`)
    await aDayLater()
  })

  it('goes once its time has passed, of mail that is closed and of nobody else', async () => {
    expect(await sql('select email, note from deliveries order by id')).toEqual([
      { email: 'old@b.test', note: null },
      { email: 'new@b.test', note: '250 ok for new' },
      { email: 'doubt@b.test', note: 'no answer' },
      { email: 'due@b.test', note: '450 later' },
      { email: 'back@b.test', note: '5.2.2 full' },
      { email: 'lost@b.test', note: '550 no' },
    ])
    expect(
      await sql('select fingerprint, sender, subject, excerpt, recipient from bounces order by 1'),
    ).toEqual([
      { fingerprint: 'a', sender: null, subject: null, excerpt: null, recipient: 'old@b.test' },
      {
        fingerprint: 'b',
        sender: 'mailer@b.test',
        subject: '退信',
        excerpt: '原文',
        recipient: 'old@b.test',
      },
      {
        fingerprint: 'c',
        sender: 'mailer@b.test',
        subject: '退信',
        excerpt: '原文',
        recipient: 'old@b.test',
      },
    ])
    expect(await sql('select email from test_sends')).toEqual([{ email: 'new' }])
    expect(await sql(`select text, html, status from notices where key = 'kept-key'`)).toEqual([
      { text: '', html: '', status: 'sent' },
    ])
    expect(await sql(`select from session_log where sid = 'old'`)).toEqual([])
    expect((await office.reviewer.get('users/me')).body.user.id).toBe(office.reviewer.user.id)
  })

  it('is on record by its numbers, once a day, and not where there was nothing', async () => {
    const detail = { deliveries: 1, testSends: 1, bounces: 1, notices: 1, sessions: 1 }
    expect(await cuts()).toMatchObject([{ detail }])
    await aDayLater()
    expect(await cuts()).toHaveLength(1)
    await sql(`update bounces set received_at = ${YEAR_AGO} where fingerprint = 'c'`)
    await cutWhatPassed({ payload: office.payload })
    expect(await cuts()).toHaveLength(1)
    await aDayLater()
    expect((await cuts()).map((cut) => cut.detail)).toMatchObject([detail, { bounces: 1 }])
  })

  it('is kept as long as the office says, sessions also when somebody logs in', async () => {
    await sql(`insert into session_log (sid, user_id, created_at, expires_at)
      values ('two months', ${office.author.user.id}, now() - interval '2 months', now() - interval '2 months')`)
    const { email } = office.author.user
    expect((await office.nobody.post('users/login', { email, password: PASSWORD })).status).toBe(200)
    expect(await sql(`select sid from session_log where sid = 'two months'`)).toHaveLength(1)
    expect((await office.admin.post('globals/settings', { keepDeliveryMonths: 0 })).status).toBe(400)
    expect((await office.admin.post('globals/settings', { keepRecordMonths: 5 })).status).toBe(400)
    expect((await office.admin.post('globals/settings', { keepDeliveryMonths: 24 })).status).toBe(200)
    await sql(`update deliveries set note = 'again', updated_at = ${YEAR_AGO} where email = 'old@b.test'`)
    await aDayLater()
    expect(await sql(`select note from deliveries where email = 'old@b.test'`)).toEqual([{ note: 'again' }])
  })
})

describe('versions', () => {
  const statuses = async (table: string, parent: number) =>
    (await sql(`select version_status as status from ${table} where parent_id = ${parent} order by id`)).map(
      ({ status }) => status,
    )
  const edited = async (person: Person, path: string, titles: readonly string[]) => {
    for (const data of titles.map((title) => ({ title })))
      expect((await person.patch(path, data)).status).toBe(200)
  }

  it('between two steps go once their time has passed; those the office decides by stay, and the original', async () => {
    const id = await draftArticle(office.author, { title: '初稿' })
    await edited(office.author, `articles/${id}`, ['二稿', '送审稿'])
    expect((await office.author.post(`articles/${id}/submit`)).status).toBe(200)
    await edited(office.reviewer, `articles/${id}`, ['改一', '改二', '改三'])
    expect((await office.reviewer.post(`articles/${id}/approve`)).status).toBe(200)
    const all = await statuses('_articles_v', id)
    expect(all).toEqual(['draft', 'draft', 'draft', 'review', 'review', 'review', 'review', 'approved'])
    await aDayLater()
    expect(await statuses('_articles_v', id)).toEqual(all)
    await sql(`update _articles_v set created_at = now() - interval '37 months' where parent_id = ${id}`)
    await aDayLater()
    expect(
      await sql(`select version_title as title from _articles_v where parent_id = ${id} order by id`),
    ).toEqual(['初稿', '送审稿', '送审稿', '改三', '改三'].map((title) => ({ title })))
    expect((await office.reviewer.get(`articles/${id}/original`)).body.doc.title).toBe('送审稿')
    expect((await cuts()).at(-1)?.detail).toEqual({ articleVersions: 3 })
  })

  it('of an issue go alike, and none that begins or ends a revision', async () => {
    const id = await submittedIssue(office)
    await sql(`
      insert into _issues_v (parent_id, version_status, version_revision, version_date, created_at, updated_at)
      select ${id}, status::enum__issues_v_version_status, revision, '2026-01-09', now(), now()
        from (values ('draft', 1), ('review', 1), ('published', 1), ('published', 2), ('published', 2), ('published', 2)) v (status, revision);
      update _issues_v set created_at = now() - interval '37 months' where parent_id = ${id}`)
    const before = await statuses('_issues_v', id)
    await aDayLater()
    expect(await statuses('_issues_v', id)).toHaveLength(before.length - 1)
    expect((await cuts()).at(-1)?.detail).toEqual({ issueVersions: 1 })
  })
})

/** Down and up again, all of it undone after. */
async function takenBack({ up, down }: Migration): Promise<void> {
  const client = await office.owner.connect()
  await client.query('begin')
  try {
    const args = {
      db: drizzle(client),
      payload: office.payload,
      req: await createLocalReq({}, office.payload),
    }
    await down(args)
    await up(args)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('the record', () => {
  const old = (months: number) => `now() - interval '${months} months'`
  const count = async (where: string) => (await sql(`select from audit where ${where}`)).length
  const tampered = (name: string, to: string) =>
    sql(`begin; set local session_replication_role = replica;
      update audit set actor_name = '${to}' where actor_name = '${name}'; commit`)
  const begunAnew = () =>
    sql(`begin; set local session_replication_role = replica;
      delete from audit; delete from audit_chain; delete from audit_anchors; commit`)
  const download = async (person: Person, query: string) =>
    (await person.send(`audit/export.xlsx?${query}`, { method: 'GET' })).status
  const days = async (first: number, last: number) => {
    const [span] = await sql(
      `select ((${old(first)}) at time zone 'Asia/Shanghai')::date::text as from, ((${old(last)}) at time zone 'Asia/Shanghai')::date::text as to`,
    )
    return `from=${String(span?.from)}&to=${String(span?.to)}`
  }

  beforeAll(async () => {
    // As if the office had begun so long ago: before anything of today's.
    await begunAnew()
    for (const [months, name] of [
      [50, '甲'],
      [40, '乙'],
      [20, '丙'],
      [0, '丁'],
    ] as const)
      await sql(
        `insert into audit (at, event, actor_name, outcome) values (${old(months)}, 'login', '${name}', 'ok')`,
      )
  })

  it('is cut by the auditor alone, and not before all of it was downloaded', async () => {
    for (const person of [office.admin, office.reviewer, office.author])
      expect((await person.post('audit/cut')).status).toBe(403)
    const refused = await office.auditor.post('audit/cut')
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.body.errors[0].message).toContain('还没有由审计员完整下载过')
    await download(office.auditor, `${await days(50, 40)}&event=login`)
    expect((await office.auditor.post('audit/cut')).status).toBe(409)
  })

  it('is not cut for what was downloaded before a day was over, nor by an administrator', async () => {
    // A day's own evening: what came after it is in no file.
    await sql(`insert into audit (at, event, actor, actor_name, collection, outcome, detail)
      select date_trunc('day', at, 'Asia/Shanghai'), 'list-downloaded', ${office.auditor.user.id}, '审计员', 'audit', 'ok', '{"rows": 0}'
        from audit where actor_name = '甲'`)
    await download(office.admin, await days(50, 40))
    expect((await office.auditor.post('audit/cut')).status).toBe(409)
    await expect(poolOf(office.payload).query('select cut_audit()')).rejects.toThrow('was not downloaded')
  })

  it('is not cut where it is not as it was written', async () => {
    await download(office.auditor, await days(50, 40))
    await tampered('乙', '改')
    const refused = await office.auditor.post('audit/cut')
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.body.errors[0].message).toContain('与写入时不符')
    expect(await count(`actor_name in ('甲', '改')`)).toBe(2)
    await tampered('改', '乙')
  })

  it('is cut from its beginning to where its time has passed, and says what its last link was', async () => {
    const [last] = await sql(`select position::int, encode(hash, 'hex') as hash from audit_chain
      where audit_id = (select id from audit where actor_name = '乙')`)
    expect(await office.auditor.post('audit/cut')).toMatchObject({ status: 200, body: { rows: 2 } })
    expect(await count(`actor_name in ('甲', '乙')`)).toBe(0)
    expect(await count(`actor_name in ('丙', '丁')`)).toBe(2)
    expect(await sql(`select detail from audit where event = 'record-cut'`)).toMatchObject([
      { detail: { rows: 2, ...last } },
    ])
    expect((await office.auditor.post('audit/cut')).body.errors[0].message).toContain('没有超过保存期限')
  })

  it('is verified from where it was cut, and whatever is missing since is found', async () => {
    const pool = poolOf(office.payload)
    expect((await verifyAudit(pool)).broken).toBeUndefined()
    await expect(sql('delete from audit')).rejects.toThrow('append-only')
    await expect(sql('delete from audit_anchors')).rejects.toThrow('append-only')
    const whole = await sql(`select cut_audit()::int as cut`)
    expect(whole).toEqual([{ cut: 0 }])
    await sql(`begin; set local session_replication_role = replica;
      delete from audit where actor_name = '丙';
      delete from audit_chain where position = (select min(position) from audit_chain); commit`)
    expect((await verifyAudit(pool)).broken).toMatchObject({ fault: '内容或顺序被改动' })
  })

  it('lets no migration be taken back that would leave it unreadable, and any that would not', async () => {
    await expect(takenBack(keeping)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('its anchors are kept') as string },
    })
    for (const event of ['migrated', 'two-factor-set'])
      await sql(
        `insert into audit (at, event, actor_name, outcome) values (now(), '${event}', '命令行', 'ok')`,
      )
    await takenBack(keepVersions)
    await takenBack(recordEvents)
    await takenBack(twoFactor)
  })

  it('is kept six months at least, whatever stands in the settings', async () => {
    await sql('update settings set keep_record_months = 1')
    const [kept] = await sql(
      `select audit_kept_from() <= ${old(6)} as kept, audit_kept_from() > ${old(8)} as cuts`,
    )
    expect(kept).toEqual({ kept: true, cuts: true })
  })
  it('of a day that no one file holds is downloaded in parts, and cut after the last of them', async () => {
    await sql('update settings set keep_record_months = 36')
    await begunAnew()
    await sql(`insert into audit (at, event, actor_name, outcome)
      select (date_trunc('day', (${old(50)}) at time zone 'Asia/Shanghai') + interval '12 hours') at time zone 'Asia/Shanghai',
        'login', '甲', 'ok' from generate_series(1, 10001)`)
    const day = await days(50, 50)
    expect(await download(office.auditor, day)).toBe(400)
    expect(await download(office.auditor, `${day}&part=1`)).toBe(200)
    expect((await office.auditor.post('audit/cut')).status).toBe(409)
    expect(await download(office.auditor, `${day}&part=2`)).toBe(200)
    expect(await sql(`select detail ->> 'rows' as rows from audit where event = 'list-downloaded'`)).toEqual([
      { rows: '10000' },
      { rows: '1' },
    ])
    expect(await office.auditor.post('audit/cut')).toMatchObject({ status: 200, body: { rows: 10_001 } })
    expect((await verifyAudit(poolOf(office.payload))).broken).toBeUndefined()
  })
})

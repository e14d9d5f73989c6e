import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submittedArticle } from '../../support/articles'
import { openOffice, type Office } from '../../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('what is held of a person', () => {
  it('is a file for that person and for administrators, and is on record', async () => {
    const article = await submittedArticle(office)
    const { id, email } = office.author.user
    const path = `users/${id}/personal.json`
    const own = await office.author.get(path)
    expect(own.status).toBe(200)
    expect(own.body).toMatchObject({
      account: { id, email, role: 'author' },
      sessions: [{ ended_at: null }],
      steps: [{ collection: 'articles', document: String(article), action: 'submit' }],
      articles: [{ id: article, status: 'review' }],
    })
    expect(own.body.record.map(({ event }: { event: string }) => event)).toContain('login')
    const { rows: keys } = await office.owner.query(
      `select from articles where created_by_id = ${id} union all select from transitions where by_id = ${id}`,
    )
    expect(keys).toHaveLength(2)
    expect(own.body.namedIn).toEqual(
      expect.arrayContaining([
        { table: 'articles', column: 'created_by_id', rows: 1 },
        { table: 'transitions', column: 'by_id', rows: 1 },
      ]),
    )
    expect((await office.admin.get(path)).body.account.email).toBe(email)
    const { body } = await office.auditor.get('audit?where[event][equals]=person-downloaded&sort=id')
    expect(body.docs).toMatchObject([
      { actor: id, document: String(id) },
      { actor: office.admin.user.id, document: String(id) },
    ])
  })

  it('holds no password, no token, no session that works', async () => {
    const text = JSON.stringify(
      (await office.author.get(`users/${office.author.user.id}/personal.json`)).body,
    )
    const { rows } = await office.owner.query<Record<string, string | null>>(
      `select hash, salt, (select id from users_sessions where _parent_id = u.id limit 1) as sid from users u where id = $1`,
      [office.author.user.id],
    )
    for (const secret of Object.values(rows[0] ?? {})) {
      expect(secret).toBeTruthy()
      expect(text).not.toContain(secret)
    }
  })

  it('holds no password that was mailed and no link to set one, for whoever asks', async () => {
    const { body } = await office.admin.post('users', {
      name: '新人',
      email: 'mailed@jianbao.test',
      password: 'a-long-test-passphrase',
      role: 'signer',
    })
    const { id, email } = body.doc
    await office.owner.query(
      `insert into notices (subject, kind, user_id, email, text, html, mail, key, status, attempts, message_id, updated_at, created_at)
        select kind, kind::enum_notices_kind, $1, $2, 'words of ' || kind, '', '{}', kind, 'sent', 1, kind, now(), now()
          from unnest('{password,account,signing}'::text[]) kind`,
      [id, email],
    )
    const { rows } = await office.owner.query<{ text: string }>(
      `select text from notices where email = $1 and kind in ('account', 'password')`,
      [email],
    )
    expect(rows.length).toBeGreaterThanOrEqual(2)
    const file = JSON.stringify((await office.admin.get(`users/${id}/personal.json`)).body)
    for (const { text } of rows) expect(file).not.toContain(JSON.stringify(text))
    expect(file).toContain('words of signing')
  })

  it('says from where the person acted, and not from where others did', async () => {
    const { id } = office.colleague.user
    await office.owner.query(
      `insert into audit (at, event, actor, actor_name, address, collection, document, outcome) values
        (now(), 'login', $1, '同事', '192.0.2.1', null, null, 'ok'),
        (now(), 'account-changed', $2, '管理员', '192.0.2.2', 'users', $1, 'ok')`,
      [id, office.admin.user.id],
    )
    const { body } = await office.colleague.get(`users/${id}/personal.json`)
    expect(body.record.slice(0, 2)).toMatchObject([
      { event: 'account-changed', actor_name: '管理员', address: null },
      { event: 'login', address: '192.0.2.1' },
    ])
  })

  it('tells an administrator with separated duties nothing of what is not published', async () => {
    const article = await submittedArticle(office)
    const { id, email } = office.author.user
    await office.owner.query(
      `insert into notices (subject, kind, user_id, email, text, html, mail, key, status, attempts, message_id, updated_at, created_at)
        values ('稿件《某》被退回', 'returned', $1, $2, '退回的理由', '', '{}', 'returned', 'sent', 1, 'returned', now(), now())`,
      [id, email],
    )
    const ask = async () => (await office.admin.get(`users/${id}/personal.json`)).body
    const ids = ({ articles }: { articles: { id: number }[] }) => articles.map((one) => one.id)
    const whole = await ask()
    expect(ids(whole)).toContain(article)
    expect(whole.notices[0]).toMatchObject({ subject: '稿件《某》被退回', text: '退回的理由' })
    await office.admin.post('globals/settings', { separateDuties: true })
    const separated = await ask()
    expect(separated).toMatchObject({ account: { email }, articles: [], steps: [] })
    expect(separated.notices).toHaveLength(whole.notices.length)
    expect(separated.notices[0]).toMatchObject({ kind: 'returned', subject: null, text: null })
    const own = (await office.author.get(`users/${id}/personal.json`)).body
    expect(ids(own)).toEqual(ids(whole))
    await office.admin.post('globals/settings', { separateDuties: false })
  })

  it('is nobody else’s', async () => {
    const path = `users/${office.author.user.id}/personal.json`
    for (const person of [office.colleague, office.reviewer, office.signer, office.auditor])
      expect((await person.get(path)).status).toBe(403)
    expect((await office.nobody.get(path)).status).toBe(401)
    expect((await office.admin.get('users/99999/personal.json')).status).toBe(404)
  })
})

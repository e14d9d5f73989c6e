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

  it('is nobody else’s', async () => {
    const path = `users/${office.author.user.id}/personal.json`
    for (const person of [office.colleague, office.reviewer, office.signer, office.auditor])
      expect((await person.get(path)).status).toBe(403)
    expect((await office.nobody.get(path)).status).toBe(401)
    expect((await office.admin.get('users/99999/personal.json')).status).toBe(404)
  })
})

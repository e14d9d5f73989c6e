import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { loadNotice } from '@/mail/noticeMail'
import { forgetFirstPasswords } from '@/services/notices/forgetFirstPasswords'
import { answerForgotten } from '@/services/users/answerForgotten'
import { openOffice, type Office } from '../../support/office'
import { PASSWORD } from '../../support/people'

let office: Office
let pool: ReturnType<typeof poolOf>

beforeAll(async () => {
  office = await openOffice()
  pool = poolOf(office.payload)
})
afterAll(() => office.close())
beforeEach(async () => {
  await pool.query(
    `delete from notices where kind = 'password'; update users set reset_password_requested_at = null`,
  )
})

type Row = { id: number; email: string; name: string; message_id: string; status: string; text: string }
const notices = async () =>
  (await pool.query<Row>(`select * from notices where kind = 'password' order by id`)).rows
/** What a worker does with it is done by the time this returns. */
const ask = async (email: string) => {
  const answer = await office.nobody.post('users/forgot-password', { email })
  while (await answerForgotten({ payload: office.payload }));
  return answer
}

async function mail({ id, email, name, message_id: messageId }: Row) {
  const row = { id, contentId: id, email, name, messageId } as Parameters<typeof loadNotice>[0]
  const { chunks } = await loadNotice(row, { db: pool })
  return PostalMime.parse(Buffer.concat(chunks))
}

describe('a forgotten password', () => {
  it('is one mail in the ledger, in the office’s name, by which a new one is set', async () => {
    const { email, name } = office.author.user
    expect((await ask(email)).status).toBe(200)
    const [row, ...others] = await notices()
    expect(others).toEqual([])
    if (!row) throw new Error('no notice')
    expect(row.status).toBe('pending')

    const { subject, from, to, text = '', html = '', headers } = await mail(row)
    expect(subject).toBe('【密码】请重新设置工作简报的登录密码')
    expect(from?.name).not.toMatch(/payload/i)
    expect(to?.[0]?.address).toBe(email)
    expect(headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
    const [, token = ''] = /\/admin\/reset\/([0-9a-f]{40})/.exec(text) ?? []
    for (const part of [text, html]) {
      expect(part).toContain(`${name}，您好：`)
      expect(part).toContain(email)
      expect(part).toContain('一小时')
      expect(part).toContain('如果不是您本人')
      expect(part).toContain(token)
    }
    expect(html).toMatch(/<html\s+lang="zh-CN"/)
    expect(html).toContain('<title>')

    const set = await office.nobody.post('users/reset-password', {
      token,
      password: 'quite-another-passphrase',
    })
    expect(set.status).toBe(200)
    expect((await office.nobody.post('users/login', { email, password: PASSWORD })).status).toBe(401)
  })

  it('answers the same whether the address is known or not, and writes to nobody who is not', async () => {
    const known = await ask(office.rival.user.email)
    const unknown = await ask('nobody-here@jianbao.test')
    expect(unknown).toEqual(known)
    expect((await notices()).map(({ email }) => email)).toEqual([office.rival.user.email])
  })

  it('is read by nobody in the panel, and leaves no link behind once it is sent', async () => {
    await ask(office.rival.user.email)
    for (const person of [office.rival, office.reviewer, office.admin]) {
      const { body } = await person.get('notices?where[kind][equals]=password')
      expect(body.docs ?? []).toEqual([])
    }
    await pool.query(`update notices set status = 'sent' where kind = 'password'`)
    await forgetFirstPasswords({ payload: office.payload })
    const [row] = await notices()
    expect(JSON.stringify(row)).not.toMatch(/reset\//)
  })

  it('is the only mail of Payload’s own', async () => {
    const mail = { to: 'a@jianbao.test', subject: 'x', html: '<p>x</p>' }
    await expect(office.payload.sendEmail(mail)).rejects.toThrow(/ledger/)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { readAwaiting } from '@/services/desk/readAwaiting'
import { readOfficeDesk } from '@/services/desk/readOfficeDesk'
import { notifySignReminders } from '@/services/notices/notifySignReminders'
import { approvedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office, type Person } from '../support/office'

type Notice = { kind: string; email: string; subject: string; text: string; html: string; status: string }

let office: Office

beforeAll(async () => {
  office = await openOffice()
  await sql(`update users set active = false where email like 'expired%'`)
})
afterAll(() => office.close())

beforeEach(async () => {
  await sql('delete from notices')
  await sql('delete from told_facts')
  await sql(`update issues set submitted_at = now() where status = 'review'`)
})

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)
const message = (answer: { body: { errors: { message: string }[] } }) => answer.body.errors[0]?.message

async function told(kind: string): Promise<Notice[]> {
  const { rows } = await sql('select * from notices where kind = $1 order by email', [kind])
  return rows as Notice[]
}
const emails = async (kind: string) => (await told(kind)).map(({ email }) => email)

async function set(data: object) {
  await office.payload.updateGlobal({ slug: 'settings', data, overrideAccess: true })
}

describe('a signer', () => {
  it('is told of an issue that was sent to sign-off: its name and the way to it, and no word of its text', async () => {
    const article = await approvedArticle(office, { title: '还没有刊发的标题' })
    const issue = await submittedIssue(office, { articles: [article] })
    const [notice, ...others] = await told('signing')
    expect(others).toEqual([])
    const { body } = await office.signer.get(`issues/${issue}?depth=0`)
    expect(notice).toMatchObject({ email: 'signer@jianbao.test', status: 'pending' })
    expect(notice?.subject).toBe(`【待签发】${body.name}`)
    for (const part of [notice?.text, notice?.html]) {
      expect(part).toContain(`/admin/sign/${issue}`)
      expect(part).not.toContain('还没有刊发的标题')
    }
  })

  it('is told nothing of a submission that was refused', async () => {
    const { body } = await office.reviewer.post('issues', { date: '2026-01-09' })
    expect((await office.reviewer.post(`issues/${body.doc.id}/submit`)).status).toBe(400)
    expect(await told('signing')).toEqual([])
  })

  it('who does not want mail gets none, is not replaced, and is shown as the one it waits for', async () => {
    await office.signer.patch(`users/${office.signer.user.id}`, { notices: { signing: false } })
    const issue = await submittedIssue(office)
    await office.signer.patch(`users/${office.signer.user.id}`, { notices: { signing: true } })
    expect(await told('signing')).toEqual([])
    expect((await readAwaiting(poolOf(office.payload))).get(issue)?.signers).toEqual([
      { id: office.signer.user.id, name: 'signer' },
    ])
  })

  it('named on the issue is told instead of the others', async () => {
    await submittedIssue(office, { signers: [office.otherReviewer.user.id] })
    expect(await emails('signing')).toEqual(['reviewer2@jianbao.test'])
  })

  it('cannot be somebody who may not sign, nor somebody who left', async () => {
    for (const { user } of [office.author, office.auditor, office.expired]) {
      const answer = await office.reviewer.post('issues', { date: '2026-01-09', signers: [user.id] })
      expect(answer.status).toBe(400)
      expect(message(answer)).toContain('请另选签发人')
    }
  })

  it('who leaves while named keeps nobody from returning the issue', async () => {
    const issue = await submittedIssue(office, { signers: [office.otherReviewer.user.id] })
    await sql('update users set active = false where id = $1', [office.otherReviewer.user.id])
    const answer = await office.reviewer.post(`issues/${issue}/return`, { comment: '换一位签发人。' })
    await sql('update users set active = true where id = $1', [office.otherReviewer.user.id])
    expect(answer.status).toBe(200)
  })

  it('is, in an office without that role, whoever else may publish', async () => {
    await sql('update users set active = false where id = $1', [office.signer.user.id])
    await submittedIssue(office)
    expect(await emails('signing')).toEqual(['admin@jianbao.test', 'reviewer2@jianbao.test'])
    await sql('delete from notices')
    await set({ separateDuties: true })
    await submittedIssue(office)
    await set({ separateDuties: false })
    await sql('update users set active = true where id = $1', [office.signer.user.id])
    expect(await emails('signing')).toEqual(['reviewer2@jianbao.test'])
  })
})

describe('the submitter', () => {
  it.each([
    ['publish', '', '【已签发】'],
    ['return', '第二篇的标题请再斟酌。', '【已退回】'],
  ])('is told by mail of %s, by whom and with the sentence', async (action, comment, subject) => {
    const issue = await submittedIssue(office)
    expect((await office.signer.post(`issues/${issue}/${action}`, { comment })).status).toBe(200)
    const [notice, ...others] = await told('signed')
    expect(others).toEqual([])
    expect(notice?.email).toBe('reviewer@jianbao.test')
    expect(notice?.subject.startsWith(subject)).toBe(true)
    expect(notice?.text).toContain('signer')
    expect(notice?.text).toContain(comment)
    expect(notice?.text).toContain(`/admin/collections/issues/${issue}`)
  })

  it('is told nothing of what they did themselves', async () => {
    const issue = await submittedIssue(office)
    expect((await office.reviewer.post(`issues/${issue}/publish`)).status).toBe(200)
    expect(await told('signed')).toEqual([])
  })
})

describe('everybody of the office', () => {
  it('sees who has an issue and since when, until it is decided', async () => {
    const issue = await submittedIssue(office)
    const [line] = (
      await readOfficeDesk(poolOf(office.payload), office.reviewer.user.id)
    ).issues.latest.filter(({ id }) => id === issue)
    expect(line?.signers).toEqual([{ id: office.signer.user.id, name: 'signer' }])
    expect(Date.now() - Date.parse(line?.submittedAt ?? '')).toBeLessThan(600_000)
    await office.signer.post(`issues/${issue}/return`, { comment: '再看看。' })
    const returned = (
      await readOfficeDesk(poolOf(office.payload), office.reviewer.user.id)
    ).issues.latest.find(({ id }) => id === issue)
    expect(returned).toMatchObject({ submittedAt: null, signers: [] })
    expect((await readAwaiting(poolOf(office.payload))).has(issue)).toBe(false)
  })

  it('cannot set since when, and nobody outside reads it', async () => {
    const issue = await submittedIssue(office)
    await office.signer.post(`issues/${issue}/return`, { comment: '再看看。' })
    const at = '2020-01-01T00:00:00.000Z'
    expect((await office.reviewer.patch(`issues/${issue}`, { submittedAt: at })).body.doc.submittedAt).toBe(
      null,
    )
    await office.reviewer.post(`issues/${issue}/submit`)
    await office.signer.post(`issues/${issue}/publish`)
    const { body } = await office.author.get(`issues/${issue}?depth=0`)
    expect(body).not.toHaveProperty('submittedAt')
    expect(body).not.toHaveProperty('signers')
  })
})

describe('a reminder', () => {
  const at = (instant: string) => notifySignReminders({ payload: office.payload, now: new Date(instant) })
  const waits = async () => {
    await sql(`update issues set submitted_at = null`)
    const issue = await submittedIssue(office)
    await sql(`update issues set submitted_at = '2026-11-24T10:00:00+08:00' where id = $1`, [issue])
    await sql('delete from notices')
    return issue
  }

  it('comes once after the set time, in working hours, however many workers look', async () => {
    await waits()
    for (const early of [
      '2026-11-25T09:59:00+08:00',
      '2026-11-25T20:00:00+08:00',
      '2026-11-28T11:00:00+08:00',
    ])
      expect(await at(early)).toBe(false)
    const now = '2026-11-26T09:00:00+08:00'
    await Promise.all([at(now), at(now), at(now)])
    expect(await at(now)).toBe(false)
    const [notice, ...others] = await told('signing')
    expect(others).toEqual([])
    expect(notice?.subject).toContain('【待签发提醒】')
  })

  it('comes again for a second submission, and not for what was decided', async () => {
    const issue = await waits()
    await at('2026-11-26T09:00:00+08:00')
    await office.signer.post(`issues/${issue}/return`, { comment: '再看看。' })
    expect(await at('2026-11-27T09:00:00+08:00')).toBe(false)
    await office.reviewer.post(`issues/${issue}/submit`)
    await sql(`update issues set submitted_at = '2026-11-27T10:00:00+08:00' where id = $1`, [issue])
    await sql('delete from notices')
    expect(await at('2026-11-30T09:00:00+08:00')).toBe(true)
    expect(await emails('signing')).toEqual(['signer@jianbao.test'])
  })

  it('is never sent where the office chose none', async () => {
    await waits()
    await set({ signReminderHours: 0 })
    expect(await at('2026-11-26T09:00:00+08:00')).toBe(false)
    await set({ signReminderHours: 24 })
  })
})

describe('at the same moment', () => {
  const sign = (person: Person, issue: number, seen?: string) =>
    person.post(`issues/${issue}/publish`, { seen })

  it('two signers sign once: one wins, the other is told', async () => {
    const issue = await submittedIssue(office)
    const answers = await Promise.all([sign(office.signer, issue), sign(office.otherReviewer, issue)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = answers.find(({ status }) => status === 409)
    expect(message(lost ?? answers[0])).toContain('可能已有他人先行处理')
    expect((await told('signed')).length).toBe(1)
  })

  it('a signature and the composer’s return and saving follow one another: one wins', async () => {
    for (let round = 0; round < 3; round += 1) {
      const issue = await submittedIssue(office)
      const { body } = await office.signer.get(`issues/${issue}?depth=0`)
      const [signed, returned, saved] = await Promise.all([
        sign(office.signer, issue, body.updatedAt),
        office.reviewer.post(`issues/${issue}/return`, { comment: '等一下，名字错了。' }),
        office.reviewer.patch(`issues/${issue}`, { date: '2026-01-16' }),
      ])
      expect([signed.status, returned.status].sort()).toEqual([200, 409])
      const now = (await office.signer.get(`issues/${issue}?depth=0`)).body
      expect(now.status).toBe(signed.status === 200 ? 'published' : 'draft')
      // What was published is what was seen: the composer's date is in it only where the composer won.
      if (signed.status === 200) expect(now.date).toBe('2026-01-09')
      else expect(message(signed)).toMatch(/刷新/)
      if (saved.status !== 200) expect([403, 409]).toContain(saved.status)
    }
  })
})

describe('a signature', () => {
  it('of an issue that was returned, changed and sent again since is refused until it was read anew', async () => {
    const issue = await submittedIssue(office)
    const seen = (await office.signer.get(`issues/${issue}?depth=0`)).body.updatedAt
    await office.reviewer.post(`issues/${issue}/return`, { comment: '日期不对。' })
    await office.reviewer.patch(`issues/${issue}`, { date: '2026-01-16' })
    await office.reviewer.post(`issues/${issue}/submit`)
    const stale = await office.signer.post(`issues/${issue}/publish`, { seen })
    expect(stale.status).toBe(409)
    expect(message(stale)).toContain('看过新的版面再决定')
    const anew = (await office.signer.get(`issues/${issue}?depth=0`)).body.updatedAt
    expect((await office.signer.post(`issues/${issue}/publish`, { seen: anew })).status).toBe(200)
  })

  it('is refused with 双人签发 to whoever submitted, who is not asked for it either', async () => {
    await set({ dualSignOff: true })
    const issue = await submittedIssue(office, { signers: [office.reviewer.user.id] })
    expect(await emails('signing')).toEqual(['signer@jianbao.test'])
    const answer = await office.reviewer.post(`issues/${issue}/publish`)
    await set({ dualSignOff: false })
    expect(answer.status).toBe(403)
  })
})

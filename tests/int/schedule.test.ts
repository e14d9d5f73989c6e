import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { STARTER_LEXICON } from '@/domain/proofread/starter/starterLexicon'
import { spokenMinute } from '@/domain/shanghaiDate'
import { isShippedTerm } from '@/domain/text/terms'
import { readAwaiting } from '@/services/desk/readAwaiting'
import { readOfficeDesk } from '@/services/desk/readOfficeDesk'
import { readReleaseFacts } from '@/services/issues/readReleaseFacts'
import { scheduledPublisher } from '@/services/issues/scheduledPublisher'
import { notifySignReminders } from '@/services/notices/notifySignReminders'
import { approvedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

type Notice = { kind: string; email: string; subject: string; text: string }

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let office: Office

beforeAll(async () => {
  office = await openOffice()
  const mailboxes = [{ email: 'one@superior.test' }]
  await office.reviewer.post('recipients', { name: '上级', kind: 'report', order: 1, mailboxes })
  await sql(`update users set active = false where email like 'expired%'`)
})
afterAll(() => office.close())
beforeEach(async () => {
  await sql('update issues set publish_at = null')
  await sql('delete from notices')
})

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)
const message = (answer: { body: { errors: { message: string }[] } }) => answer.body.errors[0]?.message
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const publisher = () => scheduledPublisher({ payload: office.payload, log: silent, retryMs: 0 })
const inAnHour = () => new Date(Date.now() + HOUR).toISOString()

async function read(issue: number, person: Person = office.signer) {
  return (await person.get(`issues/${issue}?depth=0`)).body
}

async function set(data: object) {
  return office.payload.updateGlobal({ slug: 'settings', data, overrideAccess: true })
}

function schedule(issue: number, { by = office.signer, at = inAnHour(), ...words }: Words = {}) {
  return by.post(`issues/${issue}/schedule`, { at, ...words })
}
type Words = { by?: Person; at?: unknown; seen?: string; comment?: string }

/** An issue that is scheduled, and whose minute has come that long ago. */
async function due(
  over: Parameters<typeof submittedIssue>[1] = {},
  { by = office.signer, ago = 1_000 } = {},
): Promise<number> {
  const issue = await submittedIssue(office, over)
  const answer = await schedule(issue, { by })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  await pass(issue, ago)
  await sql('delete from notices')
  return issue
}
const pass = (issue: number, ago: number) =>
  sql(`update issues set publish_at = now() - $2 * interval '1 millisecond' where id = $1`, [issue, ago])

async function notices(): Promise<Notice[]> {
  const { rows } = await sql('select kind, email, subject, text from notices order by id')
  return rows as Notice[]
}
const told = async () => (await notices()).map(({ kind, email }) => `${kind} ${email}`).sort()

async function upload(alt: string): Promise<{ id: number }> {
  const data = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  return office.payload.create({
    collection: 'media',
    data: { alt, company: office.companies.sto.id },
    file: { data, mimetype: 'image/png', name: `${alt}.png`, size: data.length },
    user: office.author.user,
    overrideAccess: false,
  })
}

async function record(issue: number): Promise<string[]> {
  const { rows } = await sql(
    `select action, coalesce(by_name, '') as by, comment from transitions where issue_id = $1 order by id`,
    [issue],
  )
  return rows.map(({ action, by, comment }) => `${action} ${by} ${comment ?? ''}`.trim())
}

async function publications(issue: number): Promise<number> {
  const { rows } = await sql('select count(*)::int as n from publications where issue_id = $1', [issue])
  return rows[0].n
}

describe('scheduling', () => {
  it('is the signature of whoever may publish: kept on the issue and on record, and told to the submitter', async () => {
    const issue = await submittedIssue(office)
    const at = inAnHour()
    const { status, body } = await schedule(issue, { at, comment: '请按时发。' })
    expect(status).toBe(200)
    expect(body.doc).toMatchObject({ status: 'review', publishAt: at })
    expect(body.doc.scheduledBy.id).toBe(office.signer.user.id)
    expect(body.doc).not.toHaveProperty('scheduledContent')
    const minute = spokenMinute(new Date(at), new Date())
    expect((await record(issue)).at(-1)).toBe(`schedule signer 定于${minute}发布。请按时发。`)
    const notice = (await notices()).at(-1)
    expect(notice).toMatchObject({ kind: 'signed', email: 'reviewer@jianbao.test' })
    expect(notice?.text).toContain(`定于${minute}发布`)
  })

  it.each(['reviewer', 'otherReviewer', 'signer', 'admin'] as const)('is open to the %s', async (role) => {
    const issue = await submittedIssue(office)
    expect((await schedule(issue, { by: office[role] })).status).toBe(200)
    expect((await office[role].post(`issues/${issue}/unschedule`)).status).toBe(200)
  })

  it.each(['nobody', 'expired', 'author', 'rival', 'auditor'] as const)('is refused to %s', async (role) => {
    const issue = await submittedIssue(office)
    expect([401, 403]).toContain((await schedule(issue, { by: office[role] })).status)
    await schedule(issue)
    expect([401, 403]).toContain((await office[role].post(`issues/${issue}/unschedule`)).status)
    expect((await read(issue)).publishAt).not.toBe(null)
  })

  it('is refused to an administrator whose duties are separated', async () => {
    const issue = await submittedIssue(office)
    await set({ separateDuties: true })
    const answer = await schedule(issue, { by: office.admin })
    await set({ separateDuties: false })
    expect(answer.status).toBe(403)
  })

  it.each([
    ['no time', undefined, '请写明'],
    ['no time at all', '明天上午', '请写明'],
    ['a day that does not exist', '2027-02-30T09:00:00+08:00', '请写明'],
    ['a time that has passed', '2020-01-01T09:00:00+08:00', '已经过了'],
    ['a time years away', '2099-01-01T09:00:00+08:00', '一年以内'],
    ['a number', 1_790_000_000_000, '格式有误'],
  ])('at %s is refused with what to do', async (_, at, words) => {
    const issue = await submittedIssue(office)
    const answer = await office.signer.post(`issues/${issue}/schedule`, { at })
    expect(answer.status).toBe(400)
    expect(message(answer)).toContain(words)
    expect((await read(issue)).publishAt).toBe(null)
  })

  it('takes a time without a zone as Shanghai’s', async () => {
    const issue = await submittedIssue(office)
    const at = new Date(Date.now() + 30 * 24 * HOUR)
    const local = new Date(at.getTime() + 8 * HOUR).toISOString().slice(0, 19)
    const { body } = await schedule(issue, { at: local })
    expect(Date.parse(body.doc.publishAt)).toBe(Math.floor(at.getTime() / 1000) * 1000)
  })

  it('is for an issue under signature only, and for one time', async () => {
    const draft = await office.reviewer.post('issues', { articles: [await approvedArticle(office)] })
    expect((await schedule(draft.body.doc.id)).status).toBe(409)
    const issue = await submittedIssue(office)
    const answers = await Promise.all([
      schedule(issue),
      schedule(issue, { by: office.otherReviewer, at: new Date(Date.now() + 2 * HOUR).toISOString() }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(message(await schedule(issue))).toContain('请先“取消定时”')
    await office.signer.post(`issues/${issue}/unschedule`)
    await office.signer.post(`issues/${issue}/publish`)
    expect((await schedule(issue)).status).toBe(409)
  })

  it('holds 双人签发', async () => {
    await set({ dualSignOff: true })
    const issue = await submittedIssue(office)
    const own = await schedule(issue, { by: office.reviewer })
    const other = await schedule(issue, { by: office.otherReviewer })
    await set({ dualSignOff: false })
    expect([own.status, other.status]).toEqual([403, 200])
  })

  it('is of what was seen', async () => {
    const issue = await submittedIssue(office)
    const seen = (await read(issue)).updatedAt
    await office.reviewer.post(`issues/${issue}/return`, { comment: '日期不对。' })
    await office.reviewer.post(`issues/${issue}/submit`)
    expect((await schedule(issue, { seen })).status).toBe(409)
    expect((await schedule(issue, { seen: (await read(issue)).updatedAt })).status).toBe(200)
  })

  it('is stopped by what stops a publication', async () => {
    const missing = await approvedArticle(office, { body: lexical('生僻字\u{2FFF0}印不出来。') })
    const answer = await schedule(await submittedIssue(office, { articles: [missing] }))
    expect(answer.status).toBe(400)
    expect(message(answer)).toContain('没有可用的字形')
    const empty = await approvedArticle(office)
    const issue = await submittedIssue(office, { articles: [empty] })
    await sql(`update articles set title = '' where id = $1`, [empty])
    expect((await schedule(issue)).status).toBe(400)
  })

  it('says of a day off, and of a day that is not the printed one, that it is, and does not refuse it', async () => {
    const issue = await submittedIssue(office)
    const day = new Date(Date.now() + 40 * 24 * HOUR + 8 * HOUR).toISOString().slice(0, 10)
    await set({ calendar: [{ day, kind: 'rest' }] })
    const { status, body } = await schedule(issue, { at: `${day}T09:00:00+08:00` })
    expect(status).toBe(200)
    expect(body.remarks.join()).toContain('不是工作日')
    expect(body.remarks.join()).toContain('不是同一天')
    await office.signer.post(`issues/${issue}/unschedule`)
    await set({ calendar: [{ day, kind: 'work' }] })
    const worked = await schedule(issue, { at: `${day}T09:00:00+08:00` })
    await set({ calendar: [] })
    expect(worked.body.remarks.join()).not.toContain('不是工作日')
  })
})

describe('the office', () => {
  it('asks what is worth a word about a time before it sets it', async () => {
    const issue = await submittedIssue(office)
    const ask = (at: string, person: Person = office.signer) =>
      person.get(`issues/${issue}/schedule?at=${encodeURIComponent(at)}`)
    const day = new Date(Date.now() + 20 * 24 * HOUR + 8 * HOUR).toISOString().slice(0, 10)
    await set({ calendar: [{ day, kind: 'rest' }] })
    const answer = await ask(`${day}T09:00`)
    await set({ calendar: [] })
    expect(answer.body.remarks.join()).toContain('不是工作日')
    expect((await ask('2020-01-01T09:00')).status).toBe(400)
    expect((await ask(`${day}T09:00`, office.author)).status).toBe(403)
    expect((await read(issue)).publishAt).toBe(null)
  })

  it('sees of a scheduled issue when it goes out and who set it, and no signature it waits for', async () => {
    const issue = await submittedIssue(office)
    const at = inAnHour()
    await schedule(issue, { at })
    const line = (await readOfficeDesk(poolOf(office.payload), office.reviewer.user.id)).issues.latest.find(
      ({ id }) => id === issue,
    )
    expect(line).toMatchObject({ scheduledBy: 'signer', signers: [] })
    expect(Date.parse(line?.publishAt ?? '')).toBe(Date.parse(at))
    expect((await readAwaiting(poolOf(office.payload))).get(issue)).toMatchObject({ scheduledBy: 'signer' })
    const { body } = await office.signer.get(`issues/${issue}/preflight`)
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain('unusual-time')
  })

  it('says each day of its own calendar once', async () => {
    const row = { day: '2027-02-08', kind: 'rest' }
    const answer = await office.admin.post('globals/settings', { calendar: [row, row] })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('填了两次')
  })
})

describe('the time of a publication', () => {
  const FORGED = { publishAt: '2027-01-01T00:00:00.000Z', scheduledContent: {} }

  it('has no effect in a creation or an update, whoever sends it', async () => {
    for (const person of [office.reviewer, office.admin]) {
      const { body } = await person.post('issues', {
        date: '2026-01-09',
        ...FORGED,
        scheduledBy: person.user.id,
      })
      expect(await read(body.doc.id)).toMatchObject({ publishAt: null, scheduledBy: null })
      expect((await person.patch(`issues/${body.doc.id}`, FORGED)).status).toBe(200)
      expect(await read(body.doc.id)).toMatchObject({ publishAt: null })
    }
  })

  it('is not moved through the Local API, nor by many at once, nor by a version', async () => {
    const draft = (await office.reviewer.post('issues', { date: '2026-01-09' })).body.doc.id
    const issue = await submittedIssue(office)
    await schedule(issue)
    const { publishAt } = await read(issue)
    const update = (id: number, as: object) =>
      office.payload.update({ collection: 'issues', id, data: FORGED, ...as })
    await update(draft, { overrideAccess: true })
    expect((await read(draft)).publishAt).toBe(null)
    await expect(update(issue, { overrideAccess: true })).rejects.toThrow('不能再改')
    for (const { user } of [office.reviewer, office.admin, office.signer])
      await expect(update(issue, { user, overrideAccess: false })).rejects.toThrow()
    await office.admin.patch(`issues?where[id][equals]=${issue}`, FORGED)
    const versions = await office.reviewer.get(
      `issues/versions?where[parent][equals]=${issue}&sort=createdAt`,
    )
    expect((await office.reviewer.post(`issues/versions/${versions.body.docs[0].id}`)).status).not.toBe(200)
    expect((await read(issue)).publishAt).toBe(publishAt)
  })

  it('does not come back with the version of an issue that was scheduled', async () => {
    const issue = await submittedIssue(office)
    await schedule(issue)
    await office.signer.post(`issues/${issue}/return`, { comment: '再看看。' })
    const versions = await office.reviewer.get(
      `issues/versions?where[parent][equals]=${issue}&where[version.publishAt][exists]=true`,
    )
    const restored = await office.reviewer.post(`issues/versions/${versions.body.docs[0].id}`)
    expect(restored.status).toBe(200)
    expect(await read(issue)).toMatchObject({ status: 'draft', publishAt: null, scheduledBy: null })
  })

  it('cannot stand on an issue that is not under signature', async () => {
    const draft = (await office.reviewer.post('issues', { date: '2026-01-09' })).body.doc.id
    await expect(sql('update issues set publish_at = now() where id = $1', [draft])).rejects.toThrow(
      'issues_scheduled_in_review',
    )
  })
})

describe('a schedule ends, on record and told,', () => {
  it('when it is cancelled by somebody else', async () => {
    const issue = await due({}, { ago: -HOUR })
    const answer = await office.otherReviewer.post(`issues/${issue}/unschedule`, { comment: '领导要再看。' })
    expect(answer.body.doc).toMatchObject({ status: 'review', publishAt: null })
    expect((await record(issue)).at(-1)).toMatch(/^unschedule reviewer2 原定.+发布。领导要再看。$/)
    expect(await told()).toEqual(['scheduled reviewer@jianbao.test', 'scheduled signer@jianbao.test'])
    expect((await notices())[0]?.subject).toContain('【定时发布已取消】')
    expect((await office.otherReviewer.post(`issues/${issue}/unschedule`)).status).toBe(409)
    expect(await publisher()()).toBe(false)
  })

  it('when the issue is returned, and whoever returns it reads so', async () => {
    const issue = await due({}, { ago: -HOUR })
    const { body } = await office.reviewer.post(`issues/${issue}/return`, { comment: '标题要改。' })
    expect(body.doc).toMatchObject({ status: 'draft', publishAt: null })
    expect(body.remarks.join()).toContain('定时已随之取消')
    expect((await record(issue)).slice(-2)).toEqual([
      'return reviewer 标题要改。',
      expect.stringMatching(/^unschedule reviewer .+把本期退回修改/),
    ])
    expect(await told()).toEqual(['scheduled signer@jianbao.test'])
  })

  it('when it is published before its time by hand, once', async () => {
    const issue = await due({}, { ago: -HOUR })
    const { body } = await office.otherReviewer.post(`issues/${issue}/publish`)
    expect(body.doc).toMatchObject({ status: 'published', publishAt: null })
    expect(body.remarks).toHaveLength(1)
    expect(await told()).toEqual(['scheduled signer@jianbao.test', 'signed reviewer@jianbao.test'])
    expect(await publications(issue)).toBe(1)
  })

  it.each([
    [
      'the settings that are printed',
      () => office.admin.post('globals/settings', { editor: '文明办编印' }),
      '“简报设置”有改动，本期的报头、期号或日期',
      () => set({ editor: '党建办、文明办编' }),
    ],
    [
      'whom the mail is from',
      () => office.admin.post('globals/settings', { contact: '021-00000000' }),
      '“简报设置”有改动，本期的邮件的发件人、联系方式或在线阅读',
      () => set({ contact: null }),
    ],
    [
      'the list of recipients',
      () => office.reviewer.post('recipients', { name: '新增的单位', kind: 'copy', order: 99 }),
      '“报送单位”有改动，本期的版记',
      () => office.payload.delete({ collection: 'recipients', where: { name: { equals: '新增的单位' } } }),
    ],
    [
      'the name of a company that is printed under an article',
      () => office.admin.patch(`companies/${office.companies.sto.id}`, { shortName: '申通快递' }),
      '“企业”有改动，本期的稿件',
      () => office.admin.patch(`companies/${office.companies.sto.id}`, { shortName: '申通' }),
    ],
  ])('when %s changes, and whoever changes it reads so', async (_, change, why, undo) => {
    const issue = await due({}, { ago: -HOUR })
    const { status, body } = await change()
    expect(status, JSON.stringify(body)).toBeLessThan(300)
    expect((body.doc ?? body.result).remarks.join()).toContain('定时发布已取消')
    expect((await read(issue)).publishAt).toBe(null)
    expect((await record(issue)).at(-1)).toContain(why)
    expect(await told()).toEqual(['scheduled reviewer@jianbao.test', 'scheduled signer@jianbao.test'])
    await undo()
  })

  it('when a list from Excel changes, and whoever writes it reads so', async () => {
    const issue = await due({}, { ago: -HOUR })
    const text = '类别\t顺序\t印刷名称\n送\t98\t表格里新增的单位'
    const { status, body } = await office.reviewer.post('recipients/import?write=true', { text })
    await office.payload.delete({ collection: 'recipients', where: { name: { equals: '表格里新增的单位' } } })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.remarks.join()).toContain('定时发布已取消')
    expect((await read(issue)).publishAt).toBe(null)
  })

  it('when words that its titles are broken by are loaded, and not for those that are known without them', async () => {
    const isNew = ({ kind, text }: { kind: string; text: string }) => kind === 'term' && !isShippedTerm(text)
    const term = STARTER_LEXICON.find(isNew)?.text ?? ''
    const known = STARTER_LEXICON.find(({ kind, text }) => kind === 'name' && isShippedTerm(text))?.text ?? ''
    const issueOn = async (title: string) =>
      due({ articles: [await approvedArticle(office, { title })] }, { ago: -HOUR })
    const [moved, same] = [await issueOn(`学习${term}`), await issueOn(`走访${known}`)]
    const { body } = await office.reviewer.post('lexicon/starter')
    expect(body.remarks).toHaveLength(1)
    expect((await read(moved)).publishAt).toBe(null)
    expect((await read(same)).publishAt).not.toBe(null)
    await sql('delete from lexicon')
    // To schedule was to sign, on the release sheet too, and to take it back was not to have signed.
    const isSigned = async (issue: number) =>
      (await readReleaseFacts({ issue, view: { articles: [] }, mailboxes: 1 }, poolOf(office.payload)))
        .isSigned
    expect([await isSigned(moved), await isSigned(same)]).toEqual([false, true])
    await office.reviewer.post(`issues/${same}/unschedule`)
    expect(await isSigned(same)).toBe(false)
  })

  it('and names the issue to the office alone', async () => {
    await set({ separateDuties: true })
    const issue = await due({}, { ago: -HOUR })
    const { name } = await read(issue)
    const keeper = await office.admin.patch(`companies/${office.companies.sto.id}`, { shortName: '申通速递' })
    await set({ separateDuties: false })
    expect(keeper.body.doc.remarks.join()).toContain('定时发布已取消')
    expect(keeper.body.doc.remarks.join()).not.toContain(name)
    const media = await upload('门前')
    const shown = {
      type: 'upload',
      version: 3,
      format: '',
      fields: {},
      relationTo: 'media',
      value: media.id,
      id: '6650f0a0a0a0a0a0a0a0a0a0',
    }
    const body = lexical('有一张图。')
    Object.assign(body.root, { children: [...body.root.children, shown] })
    const other = await due({ articles: [await approvedArticle(office, { body })] }, { ago: -HOUR })
    // Whose picture it is may not any more, and learns nothing of an issue.
    const refused = await office.author.patch(`media/${media.id}`, { alt: '院内' })
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].message).not.toContain((await read(other)).name)
    const answer = await office.reviewer.patch(`media/${media.id}`, { alt: '院内' })
    expect(answer.body.doc.remarks.join()).toContain((await read(other)).name)
    expect((await read(other)).publishAt).toBe(null)
    expect((await record(other)).at(-1)).toContain('“图片说明”有改动，本期的稿件')
    await office.admin.patch(`companies/${office.companies.sto.id}`, { shortName: '申通' })
  })

  it('and by no upload, whatever else has changed meanwhile', async () => {
    const issue = await due(
      { statistics: { include: true, from: '2023-01-01', to: '2023-03-31' } },
      { ago: -HOUR },
    )
    const late = await approvedArticle(office)
    await sql(`update articles set first_submitted_at = '2023-02-01T00:00:00Z' where id = $1`, [late])
    await upload('别的图片')
    expect((await read(issue)).publishAt).not.toBe(null)
    await sql('update articles set first_submitted_at = now() where id = $1', [late])
  })

  it('and does not for what is neither printed nor mailed', async () => {
    const issue = await due({}, { ago: -HOUR })
    const { body } = await office.admin.post('globals/settings', { digestHour: 8 })
    expect(body.result).not.toHaveProperty('remarks')
    await set({ digestHour: 9 })
    expect((await read(issue)).publishAt).not.toBe(null)
  })

  it('and an article of it is changed by nobody meanwhile', async () => {
    const article = await approvedArticle(office)
    const issue = await due({ articles: [article] }, { ago: -HOUR })
    expect((await office.reviewer.patch(`articles/${article}`, { title: '改过的标题' })).status).toBe(409)
    expect((await office.reviewer.patch(`issues/${issue}`, { date: '2026-01-16' })).status).toBe(403)
    expect((await read(issue)).publishAt).not.toBe(null)
  })
})

describe('at its minute', () => {
  it('an issue is published in the name of whoever scheduled it, by the same door: printed, mailed, on record', async () => {
    const article = await approvedArticle(office)
    const issue = await due({ articles: [article] })
    expect(await publisher()()).toBe(true)
    const published = await read(issue)
    expect(published).toMatchObject({ status: 'published', revision: 1, publishAt: null, scheduledBy: null })
    expect(Date.now() - Date.parse(published.publishedAt)).toBeLessThan(MINUTE)
    expect((await office.signer.get(`articles/${article}?depth=0`)).body.status).toBe('published')
    expect((await record(issue)).at(-1)).toMatch(/^publish signer 定时发布，原定.+。$/)
    const { rows } = await sql('select published_by_id as by from publications where issue_id = $1', [issue])
    expect(rows).toEqual([{ by: office.signer.user.id }])
    const mails = await sql('select count(*)::int as n from deliveries where issue_id = $1', [issue])
    expect(mails.rows[0].n).toBe(1)
    expect(await told()).toEqual(['signed reviewer@jianbao.test'])
  })

  it('and not before', async () => {
    const issue = await due({}, { ago: -MINUTE })
    expect(await publisher()()).toBe(false)
    expect((await read(issue)).status).toBe('review')
  })

  it('of several workers at once one publishes it, once', async () => {
    const issue = await due()
    const answers = await Promise.all(Array.from({ length: 6 }, () => publisher()()))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await publisher()()).toBe(false)
    expect(await publications(issue)).toBe(1)
    expect((await record(issue)).filter((line) => line.startsWith('publish'))).toHaveLength(1)
  })

  it('a worker and a person’s button make one publication', async () => {
    for (let round = 0; round < 3; round += 1) {
      const issue = await due()
      const [, byHand] = await Promise.all([
        publisher()(),
        office.otherReviewer.post(`issues/${issue}/publish`),
      ])
      expect([200, 409]).toContain(byHand.status)
      expect((await read(issue)).status).toBe('published')
      expect(await publications(issue)).toBe(1)
    }
  })

  it('a worker and somebody who returns it follow one another: published or returned, and told either way', async () => {
    for (let round = 0; round < 3; round += 1) {
      const issue = await due()
      const [isPublished, returned] = await Promise.all([
        publisher()(),
        office.reviewer.post(`issues/${issue}/return`, { comment: '等一下。' }),
      ])
      const { status } = await read(issue)
      expect(status).toBe(returned.status === 200 ? 'draft' : 'published')
      expect(isPublished).toBe(status === 'published')
      expect(await publications(issue)).toBe(status === 'published' ? 1 : 0)
    }
  })

  it('one that a sleeping machine missed goes out late, with a note on record and to both', async () => {
    const issue = await due({}, { ago: 3 * HOUR + 20 * MINUTE })
    expect(await publisher()()).toBe(true)
    expect((await read(issue)).status).toBe('published')
    expect((await record(issue)).at(-1)).toContain('晚了 3 小时 20 分钟')
    expect((await told()).filter((line) => line.startsWith('scheduled'))).toEqual([
      'scheduled reviewer@jianbao.test',
      'scheduled signer@jianbao.test',
    ])
    expect((await notices())[0]?.subject).toContain('【晚于定时发布】')
  })

  it('a worker whose connection is cut in the middle of it leaves it to the next', async () => {
    const issue = await due()
    const holding = await office.owner.connect()
    await holding.query('begin; lock table publications in exclusive mode')
    const cut = publisher()()
    const waits = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await expect.poll(async () => (await sql(waits)).rowCount, { timeout: 60_000 }).toBe(1)
    await sql(`select pg_terminate_backend(pid) from (${waits}) w`)
    expect(await cut).toBe(false)
    await holding.query('rollback')
    holding.release()
    expect((await read(issue)).status).toBe('review')
    expect(await publications(issue)).toBe(0)
    expect(await publisher()()).toBe(true)
    expect(await publications(issue)).toBe(1)
  })

  it('is the database’s clock’s minute, whatever a worker’s own clock was set to', async () => {
    const later = await due({}, { ago: -MINUTE })
    const now = await due()
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T00:00:00Z') })
    try {
      expect(await publisher()()).toBe(true)
      vi.setSystemTime(new Date('2020-01-01T00:00:00Z'))
      expect(await publisher()()).toBe(false)
    } finally {
      vi.useRealTimers()
    }
    expect([(await read(later)).status, (await read(now)).status]).toEqual(['review', 'published'])
    expect(Date.now() - Date.parse((await read(now)).publishedAt)).toBeLessThan(MINUTE)
  })

  it('several that are due go out one after another, the earliest first', async () => {
    const second = await due({}, { ago: MINUTE })
    const first = await due({}, { ago: 2 * MINUTE })
    const next = publisher()
    expect([await next(), await next(), await next()]).toEqual([true, true, false])
    const times = [(await read(first)).publishedAt, (await read(second)).publishedAt]
    expect(times).toEqual(times.toSorted())
  })

  it('a signed issue’s signers are not reminded of it', async () => {
    const issue = await due({}, { ago: -HOUR })
    await sql(`update issues set submitted_at = null where id <> $1`, [issue])
    await sql(`update issues set submitted_at = '2026-11-24T10:00:00+08:00' where id = $1`, [issue])
    const now = new Date('2026-11-26T10:00:00+08:00')
    expect(await notifySignReminders({ payload: office.payload, now })).toBe(false)
    await office.signer.post(`issues/${issue}/unschedule`)
    expect(await notifySignReminders({ payload: office.payload, now })).toBe(true)
  })
})

it('is published at its minute also when a new password of its scheduler is due', async () => {
  const issue = await due({}, { by: office.otherReviewer })
  await sql('update users set must_change_password = true where id = $1', [office.otherReviewer.user.id])
  expect(await publisher()()).toBe(true)
  await sql('update users set must_change_password = false where id = $1', [office.otherReviewer.user.id])
  expect(await publications(issue)).toBe(1)
})

describe('not published at its minute, and told why, is an issue', () => {
  async function isTold(issue: number, why: string, people: string[]) {
    expect(await publisher()()).toBe(true)
    expect(await read(issue, office.otherReviewer)).toMatchObject({ status: 'review', publishAt: null })
    expect(await publications(issue)).toBe(0)
    expect((await record(issue)).at(-1)).toMatch(/^unschedule 系统 原定/)
    expect((await record(issue)).at(-1)).toContain(why)
    expect(await told()).toEqual(people.map((name) => `scheduled ${name}@jianbao.test`))
    expect((await notices())[0]?.text).toContain(why)
    expect(await publisher()()).toBe(false)
  }

  it('whose scheduler left', async () => {
    const issue = await due({}, { by: office.otherReviewer })
    await sql('update users set active = false where id = $1', [office.otherReviewer.user.id])
    await expect(publisher()()).resolves.toBe(true)
    await sql('update users set active = true where id = $1', [office.otherReviewer.user.id])
    expect((await read(issue)).publishAt).toBe(null)
    expect(await publications(issue)).toBe(0)
    expect(await told()).toEqual(['scheduled reviewer@jianbao.test'])
    expect((await notices())[0]?.text).toContain('账号已停用')
  })

  it('whose scheduler may not sign any more', async () => {
    const issue = await due({}, { by: office.otherReviewer })
    await sql(`update users set role = 'auditor' where id = $1`, [office.otherReviewer.user.id])
    expect(await publisher()()).toBe(true)
    await sql(`update users set role = 'reviewer' where id = $1`, [office.otherReviewer.user.id])
    expect((await read(issue)).publishAt).toBe(null)
    expect((await notices())[0]?.text).toContain('没有签发权限')
    // Whoever is not of the office any more hears nothing of what it is about to publish.
    expect((await told()).join()).not.toContain(office.otherReviewer.user.email)
  })

  it('whose scheduler’s duties were separated', async () => {
    const issue = await due({}, { by: office.admin })
    await set({ separateDuties: true })
    expect(await publisher()()).toBe(true)
    await set({ separateDuties: false })
    expect((await read(issue)).status).toBe('review')
    expect((await notices())[0]?.text).toContain('没有签发权限')
  })

  it('whose scheduler and submitter both left: then the office is told', async () => {
    const issue = await due({}, { by: office.reviewer })
    await sql('update users set active = false where id = $1', [office.reviewer.user.id])
    expect(await publisher()()).toBe(true)
    await sql('update users set active = true where id = $1', [office.reviewer.user.id])
    expect((await read(issue)).status).toBe('review')
    expect(await told()).toEqual(['scheduled admin@jianbao.test', 'scheduled reviewer2@jianbao.test'])
  })

  it('that the same person now may not sign alone', async () => {
    const issue = await due({}, { by: office.reviewer })
    await sql('update settings set dual_sign_off = true')
    expect(await publisher()()).toBe(true)
    await sql('update settings set dual_sign_off = false')
    expect(await publications(issue)).toBe(0)
    expect((await notices())[0]?.text).toContain('双人签发')
  })

  it('whose table counts other than what was signed', async () => {
    const period = { include: true, from: '2024-01-01', to: '2024-03-31' }
    const issue = await due({ statistics: period })
    const late = await approvedArticle(office)
    await sql(`update articles set first_submitted_at = '2024-02-01T00:00:00Z' where id = $1`, [late])
    await sql('delete from notices')
    await isTold(issue, '签发之后有变动：统计表', ['reviewer', 'signer'])
  })

  it('whose text was changed past every door', async () => {
    const article = await approvedArticle(office)
    const issue = await due({ articles: [article] })
    await sql(`update articles set title = '偷换的标题' where id = $1`, [article])
    await isTold(issue, '签发之后有变动：稿件', ['reviewer', 'signer'])
  })

  it('that a fault of the system stops again and again, while one that passes does not', async () => {
    const issue = await due()
    const attempt = publisher()
    await office.owner.query(`alter table publications add constraint broken check (false) not valid`)
    const tries: boolean[] = []
    for (let count = 0; count < 3; count += 1) tries.push(await attempt())
    expect((await read(issue)).publishAt).not.toBe(null)
    await office.owner.query(`alter table publications drop constraint broken`)
    expect([...tries, await attempt()]).toEqual([false, false, false, true])
    expect((await read(issue)).status).toBe('published')

    const other = await due()
    const again = publisher()
    await office.owner.query(`alter table publications add constraint broken check (false) not valid`)
    let isOver = false
    for (let count = 0; count < 6 && !isOver; count += 1) isOver = await again()
    await office.owner.query(`alter table publications drop constraint broken`)
    expect(isOver).toBe(true)
    expect((await read(other)).publishAt).toBe(null)
    expect((await notices()).find(({ kind }) => kind === 'scheduled')?.text).toContain('联系系统管理员')
  })
})

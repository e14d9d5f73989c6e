import ExcelJS from 'exceljs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { lapseChanged } from '@/services/issues/lapseChanged'
import { readReleaseFacts } from '@/services/issues/readReleaseFacts'
import { notifySignReminders } from '@/services/notices/notifySignReminders'
import { draftArticle, submittedArticle, submittedIssue } from '../support/articles'
import { wordIssue } from '../support/earlier/issueFiles'
import { madeUpIssue } from '../support/earlier/madeUpIssue'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office

const OFF = {
  reviewStages: 1,
  proofStages: 0,
  differentPeople: true,
  secrecyCheck: false,
  unitSignOff: 'off',
}

beforeAll(async () => {
  office = await openOffice()
})
afterEach(() => set(OFF))
afterAll(() => office.close())

async function set(settings: object): Promise<void> {
  expect((await office.admin.post('globals/settings', settings)).status).toBe(200)
}

const articleOf = async (id: number) => (await office.admin.get(`articles/${id}?depth=0`)).body
const issueOf = async (id: number) => (await office.admin.get(`issues/${id}?depth=0`)).body

const pagesOf = async (id: number | string) =>
  (await office.admin.get(`issues/${id}/preflight`)).body.pagesDigest

/** As the page does it: with the state that was read, of an issue with its pages. */
async function give(person: Person, path: string, body: object = {}) {
  const document = path.split('/').slice(0, 2).join('/')
  const { updatedAt: seen } = (await office.admin.get(`${document}?depth=0`)).body
  const [collection, id = ''] = document.split('/')
  const pages = collection === 'issues' && { seenPages: await pagesOf(id) }
  return person.post(path, { seen, ...pages, ...body })
}

type Line = { action: string; comment: string | null; byName: string; from: string; to: string }

async function record(collection: string, id: number): Promise<Line[]> {
  const query = `transitions?where[collection][equals]=${collection}&where[document][equals]=${id}&sort=id&limit=50`
  return (await office.admin.get(query)).body.docs
}

async function told(kind: string, subject: string): Promise<string[]> {
  const { rows } = await poolOf(office.payload).query<{ email: string }>(
    'select email from notices where kind = $1 and subject like $2 order by email',
    [kind, subject],
  )
  return rows.map(({ email }) => email)
}

const oneOfThree = (index: number) => [office.reviewer, office.otherReviewer][index % 3] ?? office.admin

/** Checked, signed, and to go out in an hour. */
async function scheduledIssue(): Promise<number> {
  const id = await submittedIssue(office)
  await give(office.otherReviewer, `issues/${id}/secrecyCheck`, clear)
  const at = new Date(Date.now() + 3_600_000).toISOString()
  expect((await office.signer.post(`issues/${id}/schedule`, { at })).status).toBe(200)
  return id
}

const clear = { verdict: 'clear', basis: '逐篇核对，不涉密。' }

describe('the settings of 三审三校', () => {
  const saved = async (settings: object) =>
    (await office.admin.post('globals/settings', settings)).body.result.remarks ?? []

  it('are saved, and whoever asks for more people than there are is told so', async () => {
    expect(await saved({ reviewStages: 3, proofStages: 3 })).toEqual([])
    // Of the two reviewers and the administrator, the administrator has nothing to do with content now.
    expect(await saved({ separateDuties: true })).toEqual([
      '设为稿件 3 审、各由不同的人，现在可以做的账号只有 2 个，稿件审不完。请增加审核账号，或减少次数，或不勾选“各由不同的人”。',
      '设为每期 3 校、各由不同的人，现在可以做的账号只有 2 个，简报发不出。请增加审核账号，或减少次数，或不勾选“各由不同的人”。',
    ])
    expect((await office.admin.get('globals/settings')).body.reviewStages).toBe(3)
    expect(await saved({ reviewStages: 2, proofStages: 2 })).toEqual([])
    expect(await saved({ reviewStages: 3, proofStages: 3, differentPeople: false })).toEqual([])
    expect(await saved({ separateDuties: false, ...OFF })).toEqual([])
  })

  it('that lack people once an account is disabled are told of to whoever disables it', async () => {
    const third = { name: '第三人', email: 'third@jianbao.test', role: 'reviewer', password: 'Kx7vQ2mWp9zR' }
    const { doc } = (await office.admin.post('users', third)).body
    const remarksOf = async (change: object) =>
      (await office.admin.patch(`users/${doc.id}`, change)).body.doc.remarks
    await set({ reviewStages: 3, separateDuties: true })
    expect(await remarksOf({ name: '第三位' })).toBeUndefined()
    expect(await remarksOf({ active: false })).toEqual([expect.stringMatching(/^设为稿件 3 审.*只有 2 个/)])
    await set({ separateDuties: false })
  })
})

describe('an article where the office has three reviews', () => {
  it('is taken by three people in their order, and says who gave which', async () => {
    const id = await submittedArticle(office)
    await set({ reviewStages: 3 })
    expect((await give(office.reviewer, `articles/${id}/approve`)).status).toBe(409)
    expect((await give(office.reviewer, `articles/${id}/secondReview`)).status).toBe(409)
    expect((await give(office.reviewer, `articles/${id}/firstReview`)).body.doc.status).toBe('review')
    const again = await give(office.reviewer, `articles/${id}/secondReview`)
    expect(again.status).toBe(403)
    expect(again.body.errors[0].message).toContain('须由另一人来做')
    expect((await give(office.otherReviewer, `articles/${id}/secondReview`)).status).toBe(200)
    expect((await give(office.reviewer, `articles/${id}/approve`)).status).toBe(403)
    expect((await give(office.admin, `articles/${id}/approve`)).body.doc.status).toBe('approved')
    const { reviews } = await articleOf(id)
    expect(reviews.map(({ stage }: { stage: string }) => stage)).toEqual([
      'firstReview',
      'secondReview',
      'approve',
    ])
    expect(new Set(reviews.map(({ by }: { by: number }) => by)).size).toBe(3)
  })

  it('tells who is next, and nobody who gave a review', async () => {
    const id = await submittedArticle(office, { title: '轮到谁来审' })
    await set({ reviewStages: 3 })
    await give(office.reviewer, `articles/${id}/firstReview`)
    const people = await told('stage', '【待复审】《轮到谁来审》')
    expect(people).toContain(office.otherReviewer.user.email)
    expect(people).not.toContain(office.reviewer.user.email)
  })

  it('tells who gave one, too, where one person may give several', async () => {
    await set({ reviewStages: 3, differentPeople: false })
    const id = await submittedArticle(office, { title: '一人可审两次' })
    await give(office.reviewer, `articles/${id}/firstReview`)
    await give(office.otherReviewer, `articles/${id}/secondReview`)
    const people = await told('stage', '【待终审】《一人可审两次》')
    expect(people).toEqual([office.admin, office.reviewer].map(({ user }) => user.email).sort())
  })

  it('loses its reviews with another text, which says whose, and keeps them with the same', async () => {
    const id = await submittedArticle(office)
    await set({ reviewStages: 3 })
    await give(office.reviewer, `articles/${id}/firstReview`)
    await office.otherReviewer.patch(`articles/${id}`, { sourceUrl: 'https://example.test/a' })
    expect((await articleOf(id)).reviews).toHaveLength(1)
    const { title, body } = await articleOf(id)
    // As another editor writes the same text: more about each node, and a blank line at the end.
    const [only] = body.root.children
    const empty = { ...only, children: [] }
    const alike = { root: { ...body.root, children: [{ ...only, textFormat: 0, textStyle: '' }, empty] } }
    await office.otherReviewer.patch(`articles/${id}`, { title, body: alike })
    expect((await articleOf(id)).body.root.children).toHaveLength(2)
    expect((await articleOf(id)).reviews).toHaveLength(1)
    await office.otherReviewer.patch(`articles/${id}`, { body: lexical('改过的正文。') })
    expect((await articleOf(id)).reviews).toBeNull()
    const line = (await record('articles', id)).at(-1)
    expect(line).toMatchObject({ action: 'lapse', byName: office.otherReviewer.user.name })
    expect(line?.comment).toContain(`${office.reviewer.user.name}的初审`)
    expect((await give(office.otherReviewer, `articles/${id}/secondReview`)).status).toBe(409)
    expect(await told('stage', '【审核取消】%')).toContain(office.reviewer.user.email)
  })

  it('that was taken waits again with another text, and is not changed while an issue holds it', async () => {
    const id = await submittedArticle(office)
    await set({ reviewStages: 2 })
    await give(office.reviewer, `articles/${id}/firstReview`)
    await give(office.otherReviewer, `articles/${id}/approve`)
    const { body } = await office.reviewer.post('issues', { date: '2026-01-09', articles: [id] })
    const held = await office.reviewer.patch(`articles/${id}`, { title: '改了题目' })
    expect(held.status).toBe(409)
    expect(held.body.errors[0].message).toContain('重新审核')
    await office.reviewer.patch(`issues/${body.doc.id}`, { articles: [] })
    expect((await office.reviewer.patch(`articles/${id}`, { title: '改了题目' })).status).toBe(200)
    expect(await articleOf(id)).toMatchObject({ status: 'review', reviews: null })
  })

  it('is returned and turned down with words at each stage, and begins anew', async () => {
    const id = await submittedArticle(office)
    await set({ reviewStages: 3 })
    await give(office.reviewer, `articles/${id}/firstReview`)
    expect((await office.otherReviewer.post(`articles/${id}/return`)).status).toBe(400)
    await office.otherReviewer.post(`articles/${id}/return`, { comment: '请补时间。' })
    await office.author.post(`articles/${id}/submit`)
    expect((await articleOf(id)).reviews).toBeNull()
    expect((await give(office.otherReviewer, `articles/${id}/secondReview`)).status).toBe(409)
    await give(office.reviewer, `articles/${id}/firstReview`)
    await office.otherReviewer.post(`articles/${id}/reject`, { comment: '与本刊无关。' })
    expect(await articleOf(id)).toMatchObject({ status: 'rejected', reviews: null })
  })

  it.each(['restored version', 'form'])(
    'keeps what was reviewed from a %s that brings its own',
    async (way) => {
      const id = await submittedArticle(office)
      await set({ reviewStages: 2 })
      await give(office.reviewer, `articles/${id}/firstReview`)
      const forged = [{ stage: 'firstReview', by: 1, name: '别人', at: '2026-01-01T00:00:00Z' }]
      if (way === 'form') await office.reviewer.patch(`articles/${id}`, { reviews: forged })
      else {
        await office.admin.patch(`articles/${id}`, { title: '换了' })
        const { docs } = (
          await office.admin.get(`articles/versions?where[parent][equals]=${id}&sort=id&limit=50`)
        ).body
        const reviewed = docs.find(
          ({ version }: { version: { reviews: unknown[] | null } }) => version.reviews?.length,
        )
        await office.admin.post(`articles/versions/${reviewed.id}`)
      }
      const kept = (await articleOf(id)).reviews
      if (way === 'form') expect(kept).toMatchObject([{ by: office.reviewer.user.id }])
      else expect(kept).toBeNull()
    },
  )

  it('gives one stage to one of twenty at once, and tells the others', async () => {
    const id = await submittedArticle(office)
    await set({ reviewStages: 3 })
    const seen = (await articleOf(id)).updatedAt
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        oneOfThree(index).post(`articles/${id}/firstReview`, { seen }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const others = answers.filter((answer) => answer.status !== 200)
    for (const answer of others) {
      expect(answer.status).toBe(409)
      expect(answer.body.errors[0].message).toMatch(/“初审”已由.+完成/)
    }
    expect((await record('articles', id)).filter(({ action }) => action === 'firstReview')).toHaveLength(1)
  }, 60_000)

  it('is reviewed as it was read, and not as somebody left it meanwhile', async () => {
    const id = await submittedArticle(office)
    await set({ reviewStages: 2 })
    const blind = await office.reviewer.post(`articles/${id}/firstReview`)
    expect([blind.status, blind.body.errors[0].data.code]).toEqual([400, 'unseen'])
    expect((await office.reviewer.post(`articles/${id}/firstReview`, { seen: 'itself' })).status).toBe(400)
    const { updatedAt: seen } = await articleOf(id)
    await office.otherReviewer.patch(`articles/${id}`, { body: lexical('没有人看过的文字。') })
    const late = await office.reviewer.post(`articles/${id}/firstReview`, { seen })
    expect([late.status, late.body.errors[0].data.code]).toEqual([409, 'changed-since'])
    expect((await articleOf(id)).reviews).toBeNull()
    // Also the last one, which takes it.
    await give(office.reviewer, `articles/${id}/firstReview`)
    expect((await office.otherReviewer.post(`articles/${id}/approve`)).status).toBe(400)
    expect((await give(office.otherReviewer, `articles/${id}/approve`)).status).toBe(200)
  })

  it('that lost its reviews is told to whose they were, wanted or not, and to who may begin anew', async () => {
    const id = await submittedArticle(office, { title: '改过要重审' })
    await set({ reviewStages: 3 })
    await give(office.reviewer, `articles/${id}/firstReview`)
    await poolOf(office.payload).query('update users set notices_digest = false where id = $1', [
      office.reviewer.user.id,
    ])
    await office.otherReviewer.patch(`articles/${id}`, { body: lexical('又改了。') })
    expect(await told('stage', '【审核取消】《改过要重审》')).toEqual([office.reviewer.user.email])
    const next = await told('stage', '【待初审】《改过要重审》')
    expect(next).toContain(office.admin.user.email)
    expect(next).not.toContain(office.reviewer.user.email)
    await poolOf(office.payload).query('update users set notices_digest = true where id = $1', [
      office.reviewer.user.id,
    ])
  })

  it('shows its author what was decided, and nothing of what reviewers said before', async () => {
    const id = await submittedArticle(office)
    await set({ reviewStages: 2 })
    await give(office.reviewer, `articles/${id}/firstReview`, { comment: '这家单位的数字一向不准。' })
    await office.otherReviewer.patch(`articles/${id}`, { body: lexical('改一处。') })
    await give(office.reviewer, `articles/${id}/firstReview`)
    await give(office.otherReviewer, `articles/${id}/approve`)
    for (const person of [office.author, office.colleague]) {
      const lines = (await person.get(`transitions?where[document][equals]=${id}&limit=50`)).body.docs
      expect(lines.map(({ action }: Line) => action).sort()).toEqual(['approve', 'submit'])
      const asked = await person.get(`transitions?where[comment][like]=${encodeURIComponent('数字')}`)
      expect(asked.body.docs).toEqual([])
      expect((await person.get(`articles/${id}`)).body).not.toHaveProperty('reviews')
    }
    expect((await record('articles', id)).some(({ comment }) => comment?.includes('数字'))).toBe(true)
  })

  it('registered by the office is given its first review, not taken', async () => {
    await set({ reviewStages: 2 })
    const answer = await office.reviewer.post('articles/register', {
      title: '登记一篇',
      text: '正文。',
      sourceUrl: '',
      company: null,
      channel: 'office',
      approve: true,
    })
    expect(answer.body.approved).toBe(false)
    expect(await articleOf(answer.body.doc.id)).toMatchObject({ status: 'review' })
    expect((await articleOf(answer.body.doc.id)).reviews).toHaveLength(1)
  })

  it('is reviewed by one person again once the office says so', async () => {
    await set({ reviewStages: 2, differentPeople: false })
    const id = await submittedArticle(office)
    await give(office.reviewer, `articles/${id}/firstReview`)
    expect((await give(office.reviewer, `articles/${id}/approve`)).body.doc.status).toBe('approved')
  })
})

describe('an earlier issue', () => {
  it('is filed with its articles, which nobody reviews today', async () => {
    process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-stages-'))
    await set({ reviewStages: 3, proofStages: 3, secrecyCheck: true })
    const form = new FormData()
    form.append('files', new File([new Uint8Array(await wordIssue(madeUpIssue(1), 'set'))], '1.docx'))
    const sent = { method: 'POST', body: form }
    const proposed = await (await office.reviewer.send('issues/import', sent)).json()
    form.set('proposals', JSON.stringify(proposed.proposals))
    const { proposals } = await (await office.reviewer.send('issues/import?write=true', sent)).json()
    expect(proposals[0].outcome).toBe('filed')
  })
})

describe('an issue where the office has proofs and a secrecy check', () => {
  it('is published once both are there, and says before what is missing', async () => {
    const id = await submittedIssue(office)
    await set({ proofStages: 2, secrecyCheck: true })
    const early = await office.signer.post(`issues/${id}/publish`)
    expect(early.status).toBe(400)
    expect(early.body.errors[0].message).toMatch(/“一校”、“二校”.*“保密审查”/)
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect((await office.signer.post(`issues/${id}/schedule`, { at })).status).toBe(400)
    expect((await give(office.reviewer, `issues/${id}/secondProof`)).status).toBe(409)
    expect((await give(office.reviewer, `issues/${id}/firstProof`)).status).toBe(200)
    expect((await give(office.reviewer, `issues/${id}/secondProof`)).status).toBe(403)
    expect((await give(office.otherReviewer, `issues/${id}/secondProof`)).status).toBe(200)
    expect((await office.signer.post(`issues/${id}/publish`)).body.errors[0].message).toContain('保密审查')
    expect((await give(office.reviewer, `issues/${id}/secrecyCheck`, { verdict: 'clear' })).status).toBe(400)
    await give(office.reviewer, `issues/${id}/secrecyCheck`, { verdict: 'amend', basis: '第二段要删。' })
    expect((await office.signer.post(`issues/${id}/publish`)).body.errors[0].message).toContain('删改后发')
    await office.reviewer.post(`issues/${id}/return`, { comment: '删去第二段。' })
    await office.reviewer.post(`issues/${id}/submit`)
    await give(office.reviewer, `issues/${id}/firstProof`)
    await give(office.otherReviewer, `issues/${id}/secondProof`)
    expect((await give(office.reviewer, `issues/${id}/secrecyCheck`, clear)).status).toBe(200)
    const { errors } = (await office.signer.get(`issues/${id}/preflight`)).body
    expect(errors).toEqual([])
    expect((await office.signer.post(`issues/${id}/publish`)).body.doc.status).toBe('published')
    expect((await issueOf(id)).secrecyVerdict).toMatchObject({ ...clear, by: office.reviewer.user.id })
    const actions = (await record('issues', id)).map(({ action }) => action)
    expect(actions).toEqual([
      'submit',
      'firstProof',
      'secondProof',
      'secrecyCheck',
      'lapse',
      'return',
      'submit',
      'firstProof',
      'secondProof',
      'secrecyCheck',
      'publish',
    ])
  })

  it.each(['amend', 'withhold'])(
    'keeps the verdict “%s” on the same pages, whoever would have it otherwise',
    async (verdict) => {
      await set({ secrecyCheck: true })
      const id = await submittedIssue(office)
      const basis = '有内部数据。'
      await give(office.otherReviewer, `issues/${id}/secrecyCheck`, { verdict, basis })
      for (const person of [office.reviewer, office.admin, office.otherReviewer]) {
        for (const other of [clear, { verdict: 'amend', basis }]) {
          const answer = await give(person, `issues/${id}/secrecyCheck`, other)
          expect([answer.status, answer.body.errors[0].data.code]).toEqual([409, 'secrecy-refused'])
          expect(answer.body.errors[0].message).toContain('请退回编辑，删改后重新送签，再作保密审查。')
        }
      }
      const { secrecyVerdict } = await issueOf(id)
      expect(secrecyVerdict).toMatchObject({ verdict, by: office.otherReviewer.user.id })
      expect((await record('issues', id)).map(({ action }) => action)).toEqual(['submit', 'secrecyCheck'])
    },
  )

  it('that is scheduled does not wait for its minute once it may not go out', async () => {
    await set({ secrecyCheck: true })
    const id = await scheduledIssue()
    const { name } = await issueOf(id)
    // A further verdict that lets it out changes nothing.
    await give(office.otherReviewer, `issues/${id}/secrecyCheck`, clear)
    expect((await issueOf(id)).publishAt).not.toBeNull()
    const refused = { verdict: 'withhold', basis: '有内部数据。' }
    expect((await give(office.otherReviewer, `issues/${id}/secrecyCheck`, refused)).status).toBe(200)
    expect(await issueOf(id)).toMatchObject({ status: 'review', publishAt: null, scheduledBy: null })
    const lines = (await record('issues', id)).slice(-2)
    expect(lines.map(({ action }) => action)).toEqual(['secrecyCheck', 'unschedule'])
    expect(lines[1]?.comment).toContain('保密审查结论“不发”')
    expect(await told('scheduled', `%${name}%`)).toEqual([office.signer.user.email])
    expect(await told('stage', `【保密审查：不发】${name}`)).toEqual([office.reviewer.user.email])
  })

  it.each(['worker', 'mark'])(
    'that is scheduled does not wait for its minute once its marks fell, found by a %s',
    async (way) => {
      await set({ secrecyCheck: true })
      const id = await scheduledIssue()
      const { name } = await issueOf(id)
      await poolOf(office.payload).query(`update settings set name_lines = name_lines || '晚'`)
      if (way === 'worker') await lapseChanged({ payload: office.payload, now: new Date() })
      else await give(office.otherReviewer, `issues/${id}/secrecyCheck`, clear)
      expect(await issueOf(id)).toMatchObject({ status: 'review', publishAt: null })
      const line = (await record('issues', id)).find(({ action }) => action === 'unschedule')
      expect(line?.comment).toContain(way === 'worker' ? '报头' : '重新校对、审查')
      const people = [office.signer, office.reviewer].map(({ user }) => user.email).sort()
      expect(await told('scheduled', `%${name}%`)).toEqual(people)
    },
  )

  it('asks the signers once nothing is missing, not before', async () => {
    await set({ proofStages: 1 })
    const id = await submittedIssue(office)
    const { name } = await issueOf(id)
    expect(await told('signing', `%${name}`)).toEqual([])
    expect(await told('stage', `【待一校】${name}`)).toContain(office.otherReviewer.user.email)
    await give(office.otherReviewer, `issues/${id}/firstProof`)
    expect(await told('signing', `%${name}`)).toContain(office.signer.user.email)
  })

  it('loses its marks when it goes back, and when what is printed changes from afar, each on record', async () => {
    await set({ proofStages: 1, secrecyCheck: true })
    const id = await submittedIssue(office)
    await give(office.reviewer, `issues/${id}/firstProof`)
    await give(office.reviewer, `issues/${id}/secrecyCheck`, clear)
    const changed = await office.admin.post('globals/settings', { editor: `编发单位 ${id}` })
    expect(JSON.stringify(changed.body)).toContain('随之取消')
    expect(await issueOf(id)).toMatchObject({ status: 'review', proofs: null, secrecyVerdict: null })
    const { name } = office.reviewer.user
    expect((await record('issues', id)).at(-1)).toMatchObject({ action: 'lapse' })
    expect((await record('issues', id)).at(-1)?.comment).toContain(`${name}的一校、${name}的保密审查`)
    await give(office.reviewer, `issues/${id}/firstProof`)
    await office.admin.post('globals/settings', { digestHour: 8 })
    expect((await issueOf(id)).proofs).toHaveLength(1)
    await office.signer.post(`issues/${id}/return`, { comment: '改一处。' })
    expect(await issueOf(id)).toMatchObject({ status: 'draft', proofs: null })
    const [fallen, returned] = (await record('issues', id)).slice(-2)
    expect(fallen?.comment).toContain(`${name}的一校随之取消`)
    expect(returned?.action).toBe('return')
  })

  it('is not published with marks of other pages, whoever changed them how', async () => {
    await set({ proofStages: 1 })
    const id = await submittedIssue(office)
    await give(office.reviewer, `issues/${id}/firstProof`)
    await poolOf(office.payload).query(`update settings set name_lines = name_lines || '增'`)
    const late = await office.signer.post(`issues/${id}/publish`)
    expect(late.status).toBe(400)
    expect(late.body.errors[0].message).toContain('报头')
    expect((await give(office.otherReviewer, `issues/${id}/firstProof`)).status).toBe(200)
    const lines = (await record('issues', id)).slice(-2)
    expect(lines.map(({ action }) => action)).toEqual(['lapse', 'firstProof'])
    expect(lines[0]?.comment).toContain(`${office.reviewer.user.name}的一校随之取消`)
    expect((await office.signer.post(`issues/${id}/publish`)).status).toBe(200)
  })

  it('tells who may give a proof or the secrecy check as soon as it is due, and of a verdict who has to act', async () => {
    await set({ proofStages: 2, secrecyCheck: true })
    const id = await submittedIssue(office)
    const { name } = await issueOf(id)
    const both = await told('stage', `【待一校、保密审查】${name}`)
    expect(both).toEqual([office.admin, office.otherReviewer].map(({ user }) => user.email).sort())
    await give(office.otherReviewer, `issues/${id}/firstProof`)
    const second = await told('stage', `【待二校】${name}`)
    expect(second).toContain(office.reviewer.user.email)
    expect(second).not.toContain(office.otherReviewer.user.email)
    await give(office.otherReviewer, `issues/${id}/secrecyCheck`, {
      verdict: 'withhold',
      basis: '有内部数据。',
    })
    expect(await told('stage', `【保密审查：不发】${name}`)).toEqual([office.reviewer.user.email])
  })

  it('is marked as it was read, and not as it was sent anew meanwhile', async () => {
    await set({ proofStages: 1, secrecyCheck: true })
    const id = await submittedIssue(office)
    const { updatedAt: seen } = await issueOf(id)
    for (const mark of ['firstProof', 'secrecyCheck']) {
      const blind = await office.otherReviewer.post(`issues/${id}/${mark}`, clear)
      expect([blind.status, blind.body.errors[0].data.code]).toEqual([400, 'unseen'])
    }
    await office.signer.post(`issues/${id}/return`, { comment: '换一篇。' })
    await office.reviewer.post(`issues/${id}/submit`)
    const late = await office.otherReviewer.post(`issues/${id}/firstProof`, { seen })
    expect([late.status, late.body.errors[0].data.code]).toEqual([409, 'changed-since'])
  })

  it('is marked on the pages that were seen, and not on those that a setting or the table made of them', async () => {
    await set({ proofStages: 1, secrecyCheck: true, editor: '编发单位甲' })
    const period = { include: true, from: '2026-01-01', to: '2026-01-31' }
    const id = await submittedIssue(office, { statistics: period })
    const { updatedAt: seen } = await issueOf(id)
    const changes: (() => Promise<unknown>)[] = [
      () => office.admin.post('globals/settings', { editor: '编发单位乙' }),
      () => poolOf(office.payload).query(`update settings set statistics_title = statistics_title || '表'`),
    ]
    for (const change of changes) {
      const seenPages = await pagesOf(id)
      await change()
      // The row is as it was: only the pages tell.
      expect((await issueOf(id)).updatedAt).toBe(seen)
      for (const mark of ['firstProof', 'secrecyCheck']) {
        const late = await office.otherReviewer.post(`issues/${id}/${mark}`, { seen, seenPages, ...clear })
        expect([late.status, late.body.errors[0].data.code]).toEqual([409, 'pages-changed'])
        expect(late.body.errors[0].message).toContain('看过现在的版面')
      }
    }
    const blind = await office.otherReviewer.post(`issues/${id}/firstProof`, { seen })
    expect([blind.status, blind.body.errors[0].data.code]).toEqual([400, 'unseen'])
    expect(await issueOf(id)).toMatchObject({ proofs: null, secrecyVerdict: null })
    const preview = await office.otherReviewer.send(`issues/${id}/preview.pdf`, { method: 'GET' })
    const seenPages = preview.headers.get('X-Pages-Digest')
    expect(seenPages).toBe(await pagesOf(id))
    const given = await office.otherReviewer.post(`issues/${id}/firstProof`, { seen, seenPages })
    expect(given.status).toBe(200)
  })

  it('whose verdict lets nothing out is reminded of to whoever sent it, and to no signer', async () => {
    await set({ secrecyCheck: true, proofStages: 1, signReminderHours: 24 })
    const id = await submittedIssue(office)
    const { name } = await issueOf(id)
    const verdict = { verdict: 'withhold', basis: '有内部数据。' }
    await give(office.otherReviewer, `issues/${id}/secrecyCheck`, verdict)
    const query = (text: string) => poolOf(office.payload).query(text)
    await query('update issues set submitted_at = null')
    await query(`update issues set submitted_at = '2026-11-24T10:00:00+08:00' where id = ${id}`)
    await query('delete from notices')
    const now = new Date('2026-11-26T09:00:00+08:00')
    expect(await notifySignReminders({ payload: office.payload, now })).toBe(true)
    const { rows } = await query('select email, subject from notices')
    expect(rows).toEqual([{ email: office.reviewer.user.email, subject: `【保密审查：不发】${name}` }])
  })

  it('is checked without a word written, though its marks are of other pages', async () => {
    await set({ proofStages: 1 })
    const id = await submittedIssue(office)
    await give(office.otherReviewer, `issues/${id}/firstProof`)
    const before = await issueOf(id)
    await poolOf(office.payload).query(`update settings set name_lines = name_lines || '看'`)
    const { errors } = (await office.signer.get(`issues/${id}/preflight`)).body
    expect(errors[0].code).toBe('marks-fell')
    expect(await issueOf(id)).toEqual(before)
    expect((await record('issues', id)).map(({ action }) => action)).toEqual(['submit', 'firstProof'])
    expect(await told('stage', `【校对、审查取消】${before.name}`)).toEqual([])
  })

  it.each(['publish', 'worker'])(
    'whose marks are of other pages loses them where that is found by %s, and they can be given anew',
    async (way) => {
      await set({ proofStages: 1 })
      const id = await submittedIssue(office)
      await give(office.otherReviewer, `issues/${id}/firstProof`)
      const { name } = await issueOf(id)
      await poolOf(office.payload).query(`update settings set name_lines = name_lines || '又'`)
      if (way === 'publish') expect((await office.signer.post(`issues/${id}/publish`)).status).toBe(400)
      else await lapseChanged({ payload: office.payload, now: new Date() })
      expect(await issueOf(id)).toMatchObject({ status: 'review', proofs: null })
      const line = (await record('issues', id)).at(-1)
      expect(line).toMatchObject({ action: 'lapse', byName: '系统' })
      expect(line?.comment).toContain(`${office.otherReviewer.user.name}的一校随之取消`)
      expect(await told('stage', `【校对、审查取消】${name}`)).toEqual([office.otherReviewer.user.email])
      expect(await told('stage', `【待一校】${name}`)).toContain(office.reviewer.user.email)
      expect((await give(office.reviewer, `issues/${id}/firstProof`)).status).toBe(200)
      expect((await office.signer.post(`issues/${id}/publish`)).status).toBe(200)
    },
  )

  it('tells whose mark fell when another is given on the pages as they are now', async () => {
    await set({ proofStages: 1, secrecyCheck: true })
    const id = await submittedIssue(office)
    const { name } = await issueOf(id)
    await give(office.otherReviewer, `issues/${id}/firstProof`)
    await poolOf(office.payload).query(`update settings set name_lines = name_lines || '再'`)
    await give(office.reviewer, `issues/${id}/secrecyCheck`, clear)
    expect(await issueOf(id)).toMatchObject({ proofs: null, secrecyVerdict: clear })
    expect(await told('stage', `【校对、审查取消】${name}`)).toEqual([office.otherReviewer.user.email])
    expect(await told('stage', `【待一校】${name}`)).toEqual([office.admin.user.email])
  })

  it('waits for what the office asks for since, and those who may give it are told', async () => {
    const id = await submittedIssue(office)
    const { name } = await issueOf(id)
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect((await office.signer.post(`issues/${id}/schedule`, { at })).status).toBe(200)
    const before = (await told('signing', `%${name}`)).length
    await set({ secrecyCheck: true })
    expect(await told('stage', `【待保密审查】${name}`)).toContain(office.reviewer.user.email)
    expect(await issueOf(id)).toMatchObject({ status: 'review', publishAt: null })
    expect((await record('issues', id)).at(-1)?.comment).toContain('保密审查')
    await set({ secrecyCheck: false })
    expect((await told('signing', `%${name}`)).length).toBeGreaterThan(before)
  })

  it('takes no marks from a form, of signers, nor of authors', async () => {
    await set({ proofStages: 1, secrecyCheck: true })
    const id = await submittedIssue(office)
    for (const person of [office.signer, office.author]) {
      expect((await give(person, `issues/${id}/firstProof`)).status).toBe(403)
      expect((await give(person, `issues/${id}/secrecyCheck`, clear)).status).toBe(403)
    }
    await office.signer.post(`issues/${id}/return`, { comment: '改。' })
    const forged = {
      proofs: [{ stage: 'firstProof', by: 1, name: '某', at: '2026-01-01' }],
      secrecyVerdict: clear,
    }
    await office.reviewer.patch(`issues/${id}`, forged)
    expect(await issueOf(id)).toMatchObject({ proofs: null, secrecyVerdict: null })
  })

  it('gives one mark to one of twenty at once', async () => {
    await set({ proofStages: 1 })
    const id = await submittedIssue(office)
    const seen = (await issueOf(id)).updatedAt
    const seenPages = await pagesOf(id)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        oneOfThree(index).post(`issues/${id}/firstProof`, { seen, seenPages }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(19)
  }, 60_000)
})

describe('the papers of an issue that was reviewed and proofed', () => {
  it('name everybody with the minute: release sheet and list of the month', async () => {
    const article = await submittedArticle(office, { title: '三审三校的一篇' })
    await set({ reviewStages: 3, proofStages: 1, secrecyCheck: true })
    // Given once, fallen, and given again: the sheet has the later ones.
    await give(office.otherReviewer, `articles/${article}/firstReview`)
    await office.otherReviewer.patch(`articles/${article}`, { title: '三审三校的这一篇' })
    await give(office.reviewer, `articles/${article}/firstReview`)
    await give(office.otherReviewer, `articles/${article}/secondReview`)
    await give(office.admin, `articles/${article}/approve`)
    const { body } = await office.reviewer.post('issues', { date: '2026-01-09', articles: [article] })
    const issue = body.doc.id
    await office.reviewer.post(`issues/${issue}/submit`)
    await give(office.otherReviewer, `issues/${issue}/firstProof`)
    await give(office.admin, `issues/${issue}/secrecyCheck`, clear)
    await office.signer.post(`issues/${issue}/publish`)
    const view = { articles: [{ id: String(article), title: '三审三校的这一篇', blocks: [] }] }
    const facts = await readReleaseFacts({ issue, view, mailboxes: 0 }, poolOf(office.payload))
    expect(facts.articles[0]?.steps.map(({ label, name }) => [label, name])).toEqual([
      ['提交审核', office.author.user.name],
      ['初审通过', office.reviewer.user.name],
      ['复审通过', office.otherReviewer.user.name],
      ['终审', office.admin.user.name],
    ])
    expect(facts.articles[0]?.isStaged).toBe(true)
    expect(facts.steps.map(({ label }) => label)).toEqual(['送签', '一校完成', '保密审查', '发布'])
    expect(facts.steps[2]?.comment).toContain('可发')
    const month = dayInShanghai(new Date()).slice(0, 7)
    expect((await office.author.get(`stages?month=${month}`)).status).toBe(403)
    expect((await office.reviewer.get('stages?month=2026-13')).status).toBe(400)
    const listed = (await office.reviewer.get(`stages?month=${month}`)).body.rows
    const own = listed.filter(({ document, collection }: { document: number; collection: string }) =>
      collection === 'issues' ? document === issue : document === article,
    )
    expect(own.map(({ action }: { action: string }) => action)).toEqual([
      'firstReview',
      'lapse',
      'firstReview',
      'secondReview',
      'approve',
      'firstProof',
      'secrecyCheck',
    ])
    const file = await office.reviewer.send(`stages?month=${month}&format=xlsx`, { method: 'GET' })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await file.arrayBuffer())
    const sheet = workbook.getWorksheet('三审三校月报')
    const people = (sheet?.getColumn(7).values ?? []).map(String)
    expect(people).toContain(office.reviewer.user.name)
    expect(sheet?.rowCount).toBe(listed.length + 2)
  })
})

describe('an author where the office asks for 投稿单位审签', () => {
  const unitSignOff = {
    writer: '周某',
    telephone: '021-00000000',
    signer: '吴某',
    post: '总经理',
    date: '2026-01-08',
    confirmed: true,
  }

  it('does not submit without it, and it stays as it was first said', async () => {
    await set({ unitSignOff: 'required' })
    const id = await draftArticle(office.author)
    const bare = await office.author.post(`articles/${id}/submit`)
    expect(bare.status).toBe(400)
    expect(bare.body.errors[0].message).toContain('审签人')
    for (const wrong of [
      { post: '　' },
      { date: '2026-02-30' },
      { date: dayInShanghai(new Date(Date.now() + 24 * 3_600_000)) },
      { confirmed: false },
      { signer: undefined },
    ]) {
      const answer = await office.author.post(`articles/${id}/submit`, {
        unitSignOff: { ...unitSignOff, ...wrong },
      })
      expect(answer.status).toBe(400)
    }
    expect((await office.author.post(`articles/${id}/submit`, { unitSignOff })).status).toBe(200)
    expect((await articleOf(id)).unitSignOff).toMatchObject([unitSignOff])
    await office.author.post(`articles/${id}/withdraw`)
    await office.author.patch(`articles/${id}`, { unitSignOff: { ...unitSignOff, signer: '别人' } })
    const other = { unitSignOff: { ...unitSignOff, signer: '别人' } }
    expect((await office.author.post(`articles/${id}/submit`, other)).status).toBe(200)
    expect((await articleOf(id)).unitSignOff).toMatchObject([unitSignOff])
  })

  it('signs a text off anew that was rewritten after it was signed off, and the first stays', async () => {
    await set({ unitSignOff: 'required' })
    const id = await draftArticle(office.author)
    await office.author.post(`articles/${id}/submit`, { unitSignOff })
    await office.reviewer.post(`articles/${id}/return`, { comment: '请改。' })
    const rule = () => office.author.get(`articles/unit-sign-off?article=${id}`)
    expect((await rule()).body).toEqual({ rule: 'required', signed: 'this' })
    await office.author.patch(`articles/${id}`, { body: lexical('审签人没有看过的文字。') })
    expect((await rule()).body).toEqual({ rule: 'required', signed: 'earlier' })
    const bare = await office.author.post(`articles/${id}/submit`)
    expect(bare.status).toBe(400)
    expect(bare.body.errors[0].message).toContain('须重新审签')
    const anew = { ...unitSignOff, signer: '郑某', date: '2026-01-12' }
    expect((await office.author.post(`articles/${id}/submit`, { unitSignOff: anew })).status).toBe(200)
    expect((await articleOf(id)).unitSignOff).toMatchObject([unitSignOff, anew])
    expect((await office.author.get('articles/unit-sign-off?article=x')).status).toBe(400)
    // Of another company's article nothing is said.
    expect((await office.rival.get(`articles/unit-sign-off?article=${id}`)).body.signed).toBe('none')
  })

  it('may leave it out where it is optional, and nothing is kept where it is off', async () => {
    await set({ unitSignOff: 'optional' })
    expect((await office.author.post(`articles/${await draftArticle(office.author)}/submit`)).status).toBe(
      200,
    )
    await set({ unitSignOff: 'off' })
    const id = await draftArticle(office.author)
    await office.author.post(`articles/${id}/submit`, { unitSignOff })
    expect((await articleOf(id)).unitSignOff).toBeNull()
  })

  it('is not asked by the office, which registers for others', async () => {
    await set({ unitSignOff: 'required' })
    const id = await draftArticle(office.reviewer, { channel: 'website' })
    expect((await office.reviewer.post(`articles/${id}/submit`)).status).toBe(200)
  })
})

describe('an account that gave reviews, proofs and a verdict', () => {
  it('is named in none of them once it is made nameless, in no version either', async () => {
    await set({ reviewStages: 2, proofStages: 1, secrecyCheck: true })
    const { id, email } = office.otherReviewer.user
    const name = '欧阳校对员'
    await office.admin.patch(`users/${id}`, { name })
    const article = await submittedArticle(office)
    await give(office.otherReviewer, `articles/${article}/firstReview`)
    await give(office.reviewer, `articles/${article}/approve`)
    const issue = await submittedIssue(office, { articles: [article] })
    await give(office.otherReviewer, `issues/${issue}/firstProof`)
    await give(office.otherReviewer, `issues/${issue}/secrecyCheck`, clear)
    await office.signer.post(`issues/${issue}/publish`)
    const places = [
      'articles.reviews',
      '_articles_v.version_reviews',
      'issues.proofs',
      '_issues_v.version_proofs',
    ]
    const verdicts = ['issues.secrecy_verdict', '_issues_v.version_secrecy_verdict']
    const naming = async () => {
      const found = await Promise.all(
        [...places, ...verdicts].map(async (place) => {
          const [table, column] = place.split('.')
          const text = `select from ${table} where ${column}::text like $1`
          return (await office.owner.query(text, [`%${name}%`])).rowCount ? [place] : []
        }),
      )
      return found.flat()
    }
    expect(await naming()).toEqual([...places, ...verdicts])
    await office.admin.patch(`users/${id}`, { active: false })
    expect((await office.admin.post(`users/${id}/make-nameless`, { email })).status).toBe(200)
    expect(await naming()).toEqual([])
    const { proofs, secrecyVerdict } = await issueOf(issue)
    expect(proofs).toMatchObject([{ by: id, name: `已离职用户${id}` }])
    expect(secrecyVerdict).toMatchObject({ by: id, name: `已离职用户${id}`, ...clear })
    expect((await articleOf(article)).reviews.map((review: { name: string }) => review.name)).toEqual([
      `已离职用户${id}`,
      office.reviewer.user.name,
    ])
  })
})

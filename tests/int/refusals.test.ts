import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftArticle, submittedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(() => office.close())

const messageOf = ({ body }: { body: { errors: { message: string }[] } }) => body.errors[0]?.message

/** As the panel does for whoever opens a document. */
const open = (document: { relationTo: 'articles' | 'issues'; value: number }, user: number) =>
  office.payload.create({
    collection: 'payload-locked-documents',
    data: { document, user: { relationTo: 'users', value: user } },
    overrideAccess: true,
  })

describe('a save that is refused says who did what', () => {
  it('when its author has taken the article back meanwhile', async () => {
    const id = await submittedArticle(office)
    expect((await office.author.post(`articles/${id}/withdraw`)).status).toBe(200)
    const refused = await office.reviewer.patch(`articles/${id}`, { title: '改过的标题' })
    expect(refused.status).toBe(403)
    expect(messageOf(refused)).toMatch(
      new RegExp(
        `^${office.author.user.name}已于 \\d{4}-\\d\\d-\\d\\d \\d\\d时\\d\\d分 “撤回修改”，现在是“草稿”`,
      ),
    )
  })

  it('when a colleague has sent the issue for signature', async () => {
    const id = await submittedIssue(office)
    const refused = await office.otherReviewer.patch(`issues/${id}`, { date: '2026-01-10' })
    expect(refused.status).toBe(403)
    expect(messageOf(refused)).toContain(`${office.reviewer.user.name}已于`)
    expect(messageOf(refused)).toContain('“送签”，现在是“待签发”')
  })

  it('and when a colleague has it open', async () => {
    const { body } = await office.reviewer.post('issues', { date: '2026-02-06' })
    const id = Number(body.doc.id)
    await open({ relationTo: 'issues', value: id }, office.otherReviewer.user.id)
    const refused = await office.reviewer.patch(`issues/${id}?overrideLock=false`, { date: '2026-02-09' })
    expect(refused.status).toBe(423)
    expect(messageOf(refused)).toContain(`${office.otherReviewer.user.name}正在编辑这份文件`)
  })

  it('but no author who of the office has her article open', async () => {
    const id = await draftArticle(office.author)
    const change = () => office.author.patch(`articles/${id}?overrideLock=false`, { title: '改过的标题' })
    await open({ relationTo: 'articles', value: id }, office.otherReviewer.user.id)
    const refused = await change()
    expect(refused.status).toBe(423)
    expect(messageOf(refused)).toContain('文明办的同事正在编辑这份文件')
    expect(messageOf(refused)).not.toContain(office.otherReviewer.user.name)
  })

  it('but of a role that never writes it says that it lacks the right', async () => {
    const id = await submittedArticle(office)
    const refused = await office.auditor.patch(`articles/${id}`, { title: '改过的标题' })
    expect([refused.status, messageOf(refused)]).toEqual([403, '您无权执行此操作。'])
  })

  it('and of what has no record of steps says the plain sentence', async () => {
    const refused = await office.author.patch('media/999999', { alt: '一张图片' })
    expect([403, 404]).toContain(refused.status)
  })

  it('and to nobody who may not read the document', async () => {
    const id = await submittedArticle(office)
    await open({ relationTo: 'articles', value: id }, office.author.user.id)
    const refused = await office.rival.patch(`articles/${id}?overrideLock=false`, { title: '别家的' })
    expect([403, 404]).toContain(refused.status)
    expect(messageOf(refused)).not.toContain(office.author.user.name)
  })
})

describe('deleting many at once', () => {
  it('says why nothing is deleted, and deletes none of them', async () => {
    const kept = await submittedArticle(office)
    const draft = await draftArticle(office.reviewer)
    const both = `articles?where[id][in]=${kept},${draft}`
    const refused = await office.reviewer.remove(both)
    expect(refused.status).toBe(403)
    expect(messageOf(refused)).toMatch(
      /^没有删除：选中的 2 份中有 1 份不能删除。只有没有提交过的、自己写的草稿/,
    )
    // What the panel's list reads of the answer.
    expect(refused.body).toMatchObject({ docs: [], message: '' })
    expect((await office.reviewer.get(both)).body.totalDocs).toBe(2)
    const deleted = await office.reviewer.remove(`articles?where[id][in]=${draft}`)
    expect(deleted.body.docs).toMatchObject([{ id: draft }])
  })

  it('counts nothing that the person does not see', async () => {
    const strangers = await submittedArticle(office)
    const own = await draftArticle(office.rival)
    const answer = await office.rival.remove(`articles?where[id][in]=${strangers},${own}`)
    expect(answer.body.docs).toMatchObject([{ id: own }])
  })
})

describe('deleting many by what one may not read', () => {
  it('tells nothing of it', async () => {
    await submittedArticle(office)
    for (const address of [office.author.user.email, 'nobody@example.com']) {
      const guessed = `where[createdBy.email][equals]=${encodeURIComponent(address)}`
      const refused = await office.author.remove(`articles?${guessed}`)
      expect(refused.status).toBe(400)
      expect(messageOf(refused)).not.toContain('份')
    }
  })
})

describe('a search', () => {
  it.each(['_', '%'])('takes %s for the character it is', async (sign) => {
    const marked = await draftArticle(office.reviewer, { title: `满载率达九成${sign}之上` })
    for (const field of ['headline', 'title']) {
      const query = `articles?where[${field}][like]=${encodeURIComponent(`成${sign}之`)}&limit=0`
      const { body } = await office.reviewer.get(query)
      expect(body.docs.map(({ id }: { id: number }) => id)).toEqual([marked])
    }
    const alone = await office.reviewer.get(
      `articles?where[headline][like]=${encodeURIComponent(sign)}&limit=0`,
    )
    expect(alone.body.docs.map(({ id }: { id: number }) => id)).toEqual([marked])
    const found = await office.reviewer.get(`recipients?where[name][like]=${encodeURIComponent(sign)}`)
    expect(found.body.totalDocs).toBe(0)
  })

  it('for a day finds what happened on it, in Shanghai', async () => {
    const id = await submittedArticle(office)
    await office.owner.query('update articles set first_submitted_at = $1 where id = $2', [
      '2026-01-08T17:30:00Z',
      id,
    ])
    // As the list's filter sends a day that was chosen.
    const day = encodeURIComponent('2026-01-09T04:00:00.000Z')
    const { body } = await office.reviewer.get(`articles?where[firstSubmittedAt][equals]=${day}`)
    expect(body.docs.map((doc: { id: number }) => doc.id)).toEqual([id])
  })
})

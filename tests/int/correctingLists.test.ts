import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boxes, corrections, ONE_KEPT_ONE_DROPPED } from '../support/corrections'
import { openOffice, type Office } from '../support/office'

let office: Office
/** 上级单位 and 兄弟单位. */
let report: number
let copy: number
const { asked, correct, entry, frozen, published, replaceLists, revisionOf, set, shown, sql } = corrections(
  () => office,
)

const NO_TABLE = { statistics: { include: false } }
const LISTS = 'lists=true'

beforeAll(async () => {
  office = await openOffice()
  report = await entry({ name: '上级单位', kind: 'report', order: 1, mailboxes: boxes('one@superior.test') })
  copy = await entry({ name: '兄弟单位', kind: 'copy', order: 2, mailboxes: boxes('across@bureau.test') })
})
beforeEach(async () => {
  await sql(`update recipients set active = (id in (${report}, ${copy}))`)
  await set(report, { name: '上级单位', ofd: false, mailboxes: boxes('one@superior.test') })
  await set(copy, { mailboxes: boxes('across@bureau.test') })
})
afterAll(() => office.close())

/** Published, and arrived at these mailboxes. */
async function arrived(...emails: string[]): Promise<number> {
  const id = await published(NO_TABLE)
  await sql(`update deliveries set status = 'sent' where issue_id = ${id} and email = any ($1)`, [emails])
  return id
}

describe('a correction of the lists', () => {
  it('shows whom it adds under which body, prints the lists of today and mails these', async () => {
    const id = await arrived('one@superior.test', 'across@bureau.test')
    await entry({ name: '漏列单位', kind: 'copy', order: 3, mailboxes: boxes('new@missed.test') })
    const { body, words } = await shown(id)
    expect(body.changes).toEqual(['版记“送”增加“漏列单位”'])
    expect(body.mailing).toEqual({
      ...{ kept: [], dropped: [], unchanged: 2 },
      added: [{ email: 'new@missed.test', bodies: ['漏列单位'] }],
      changes: ['“漏列单位”的邮箱增加new@missed.test'],
    })
    expect((await correct(id, words, '漏列一个单位。')).status).toBe(200)
    const [first, second] = [await frozen(id, 1), await frozen(id, 2)]
    expect(second.view.imprint).toMatchObject({ report: ['上级单位'], copy: ['兄弟单位', '漏列单位'] })
    expect(second.view.correction.reason).toBe('漏列一个单位。\n版记“送”增加“漏列单位”。')
    expect({ ...second.view, correction: undefined, imprint: first.view.imprint, revision: 1 }).toEqual(
      first.view,
    )
    expect(second.mailboxes).toEqual(['one@superior.test', 'across@bureau.test', 'new@missed.test'])
    const history = await office.reviewer.get(`transitions?where[issue][equals]=${id}&sort=-id&limit=1`)
    // Mailboxes are on record, and in no brief.
    expect(history.body.docs[0].comment).toContain('new@missed.test')
    expect(JSON.stringify(second.view)).not.toContain('new@missed.test')
  })

  it('goes to nobody who was not shown: unseen it is refused, and where the set moved', async () => {
    const id = await arrived('one@superior.test', 'across@bureau.test')
    const missed = { name: '漏列单位', kind: 'copy', order: 3 }
    const added = await entry({ ...missed, mailboxes: boxes('new@missed.test') })
    const unseen = await correct(id, { lists: true })
    expect([unseen.status, unseen.body.errors[0].data.code]).toEqual([400, 'unseen-mailboxes'])
    const { words } = await shown(id)
    await set(added, { mailboxes: boxes('new@missed.test', 'second@missed.test') })
    const moved = await correct(id, words)
    expect([moved.status, moved.body.errors[0].data.code]).toEqual([409, 'mailboxes-moved'])
    expect(await revisionOf(id)).toBe(1)
    const { rows } = await sql('select email from deliveries where issue_id = $1 and revision > 1', [id])
    expect(rows).toEqual([])
    expect((await correct(id, (await shown(id)).words)).status).toBe(200)
  })

  it('is one also where only the mailbox behind a printed name is another', async () => {
    const id = await arrived('one@superior.test')
    await set(report, { mailboxes: boxes('two@superior.test') })
    const { body, words } = await shown(id)
    expect(body).toMatchObject({
      changes: [],
      mailing: {
        added: [{ email: 'two@superior.test', bodies: ['上级单位'] }],
        // The faulty paper is there.
        kept: [{ email: 'one@superior.test', bodies: ['上级单位'] }],
        dropped: [],
        unchanged: 1,
        changes: ['“上级单位”的邮箱增加two@superior.test，去掉（仍发更正）one@superior.test'],
      },
    })
    expect((await correct(id, words, '发错了邮箱。')).status).toBe(200)
    const { view, mailboxes } = await frozen(id, 2)
    expect(view.correction.reason).toBe('发错了邮箱。')
    expect(mailboxes).toEqual(['two@superior.test', 'across@bureau.test', 'one@superior.test'])
    // Whoever was kept is no change once more.
    for (const { status, body: again } of [await asked(id, LISTS), await correct(id, words)])
      expect([status, again.errors[0].data.code]).toEqual([400, 'nothing-changed'])
  })

  it('tells who left the lists and holds the error, and nobody whom it did not reach', async () => {
    const id = await arrived('one@superior.test')
    await replaceLists(report, copy)
    const { body, words } = await shown(id)
    expect(body.mailing).toMatchObject(ONE_KEPT_ONE_DROPPED)
    expect((await correct(id, words)).status).toBe(200)
    expect((await frozen(id, 2)).mailboxes).toEqual(['other@office.test', 'one@superior.test'])
    // What waited there went with its revision.
    const { deliveries } = await frozen(id, 1)
    expect(deliveries.map(({ email, status }: Record<string, string>) => [email, status])).toEqual([
      ['one@superior.test', 'sent'],
      ['across@bureau.test', 'failed'],
    ])
    // The next correction goes where this one went.
    expect((await correct(id, {}, '再改。')).status).toBe(200)
    expect((await frozen(id, 3)).mailboxes).toEqual(['other@office.test', 'one@superior.test'])
  })

  it('names every body behind a mailbox in the ledger, and knows the wish for OFD', async () => {
    await office.admin.post('globals/settings', { mailOfd: true })
    const id = await arrived('one@superior.test', 'across@bureau.test')
    await set(copy, { mailboxes: boxes('across@bureau.test', 'ONE@superior.test') })
    await set(report, { ofd: true })
    const { body, words } = await shown(id)
    expect(body.mailing).toMatchObject({
      added: [],
      changes: [expect.stringMatching(/^“兄弟单位”的邮箱增加one@superior\.test$/i)],
    })
    expect((await correct(id, words)).status).toBe(200)
    const { deliveries } = await frozen(id, 2)
    expect(deliveries).toEqual([
      expect.objectContaining({
        email: 'one@superior.test',
        withOfd: true,
        recipients: [
          { id: report, name: '上级单位' },
          { id: copy, name: '兄弟单位' },
        ],
      }),
      expect.objectContaining({ email: 'across@bureau.test', withOfd: false }),
    ])
    await office.admin.post('globals/settings', { mailOfd: false })
  })

  it('is decided by another than its submitter with 双人签发, and so is shown', async () => {
    const id = await arrived('one@superior.test')
    await set(report, { mailboxes: boxes('two@superior.test') })
    const { words } = await shown(id)
    await office.admin.post('globals/settings', { dualSignOff: true })
    try {
      for (const { status, body } of [await asked(id, LISTS), await correct(id, words)])
        expect([status, body.errors[0].data.code]).toEqual([403, 'dual-sign-off'])
      // A word of its text goes to whom it was signed for already.
      expect((await correct(id, {}, '一字有误。')).status).toBe(200)
      const another = await office.otherReviewer.get(`issues/${id}/correction?${LISTS}`)
      expect(another.status).toBe(200)
      const answer = await office.otherReviewer.post(`issues/${id}/correct`, {
        comment: '改名单。',
        ...words,
      })
      expect(answer.status).toBe(200)
    } finally {
      await office.admin.post('globals/settings', { dualSignOff: false })
    }
  })

  it('that changes nothing is refused, and what is odd about a list is said', async () => {
    const id = await arrived('one@superior.test')
    for (const { status, body } of [await asked(id, LISTS), await correct(id, { lists: true })])
      expect([status, body.errors[0].data.code]).toEqual([400, 'nothing-changed'])
    await entry({ name: '没有邮箱的单位', kind: 'distribute', order: 9, mailboxes: [] })
    expect((await shown(id)).body.doubts).toEqual([expect.stringContaining('“没有邮箱的单位”没有邮箱')])
  })

  it('goes with day and text in one, and once of two at a time', async () => {
    const id = await arrived('one@superior.test')
    await set(report, { mailboxes: boxes('two@superior.test') })
    const words = { ...(await shown(id, `date=2026-01-12&${LISTS}`)).words, date: '2026-01-12' }
    const answers = await Promise.all([correct(id, words), correct(id, words)])
    const ok = answers.filter(({ status }) => status === 200)
    expect(ok).toHaveLength(1)
    const { rows } = await sql(
      'select email, count(*)::int as n from deliveries where issue_id = $1 and revision = 2 group by 1 having count(*) > 1',
      [id],
    )
    expect(rows).toEqual([])
    expect(await revisionOf(id)).toBe(2)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boxes, corrections, ONE_KEPT_ONE_DROPPED } from '../support/corrections'
import { openOffice, type Office } from '../support/office'

let office: Office
let report: number
let copy: number
const { correct, entry, frozen, published, replaceLists, revisionOf, set, shown, sql } = corrections(
  () => office,
)
const NO_TABLE = { statistics: { include: false } }

beforeAll(async () => {
  office = await openOffice()
  report = await entry({ name: '上级单位', kind: 'report', order: 1, mailboxes: boxes('one@superior.test') })
  copy = await entry({ name: '兄弟单位', kind: 'copy', order: 2, mailboxes: boxes('across@bureau.test') })
})
beforeEach(async () => {
  await sql(`update recipients set active = (id in (${report}, ${copy}))`)
})
afterAll(() => office.close())

/** How the mail of a published issue stands at the mailboxes that begin so. */
const mailed = (id: number, status: string, begin = '') =>
  sql('update deliveries set status = $2 where issue_id = $1 and email like $3', [id, status, `${begin}%`])

describe('who is left out of a correction of the lists', () => {
  it('was shown as left out: put back on a list meanwhile, taken off, or reached, it is refused', async () => {
    const id = await published(NO_TABLE)
    await entry({ name: '漏列单位', kind: 'copy', order: 3, mailboxes: boxes('new@missed.test') })
    const listed = (await shown(id)).words
    await set(copy, { active: false })
    const { body, words } = await shown(id)
    expect(body.mailing.dropped).toEqual([{ email: 'across@bureau.test', bodies: ['兄弟单位'] }])
    const refused = async (by: object) => {
      const { status, body } = await correct(id, by)
      expect([status, body.errors[0].data.code]).toEqual([409, 'mailboxes-moved'])
    }
    await refused({ ...listed, seenChanges: undefined })
    await mailed(id, 'uncertain', 'across@')
    await refused(words)
    await mailed(id, 'pending', 'across@')
    // The printed name is the same: the mailbox stands behind another.
    await set(report, { mailboxes: boxes('one@superior.test', 'across@bureau.test') })
    await refused(words)
    expect(await revisionOf(id)).toBe(1)
    await set(report, { mailboxes: boxes('one@superior.test') })
    expect((await correct(id, words)).status).toBe(200)
    expect((await frozen(id, 2)).mailboxes).toEqual(['one@superior.test', 'new@missed.test'])
  })

  it('is nobody who had it in doubt and was sent it again, wherever that ended', async () => {
    const id = await published(NO_TABLE)
    await mailed(id, 'uncertain', 'one@')
    const { rows } = await sql(`select id from deliveries where issue_id = $1 and email like 'one@%'`, [id])
    expect((await office.reviewer.post(`deliveries/${rows[0].id}/resend`)).status).toBe(200)
    await mailed(id, 'failed')
    await replaceLists(report, copy)
    const { body, words } = await shown(id)
    expect(body.mailing).toMatchObject(ONE_KEPT_ONE_DROPPED)
    expect((await correct(id, words)).status).toBe(200)
    expect((await frozen(id, 2)).mailboxes).toEqual(['other@office.test', 'one@superior.test'])
  })
})

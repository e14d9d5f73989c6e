import { describe, expect, it } from 'vitest'
import { planDeliveries } from '@/mail/ledger/insertRows'

describe('the plan of who gets a mail', () => {
  it('has one row for a mailbox behind two entries, naming both', () => {
    const { rows, refused, unreachable } = planDeliveries([
      { id: 1, name: '甲局', mailboxes: [{ name: '办公室', email: 'Office@Example.test' }] },
      { id: 2, name: '乙局', mailboxes: [{ email: 'office@example.test ' }, { email: 'b@example.test' }] },
    ])
    expect([refused, unreachable]).toEqual([[], []])
    expect(rows).toEqual([
      {
        email: 'office@example.test',
        name: '办公室',
        recipients: [
          { id: 1, name: '甲局' },
          { id: 2, name: '乙局' },
        ],
      },
      { email: 'b@example.test', name: '', recipients: [{ id: 2, name: '乙局' }] },
    ])
  })

  it('has the OFD for a mailbox of which one entry wants it, and says nothing of it for others', () => {
    const both = { email: 'office@example.test' }
    const { rows } = planDeliveries([
      { id: 1, name: '甲局', mailboxes: [both], withOfd: false },
      { id: 2, name: '乙局', mailboxes: [{ email: 'b@example.test' }, both], withOfd: true },
      { id: 3, name: '丙局', mailboxes: [{ email: 'c@example.test' }] },
    ])
    expect(rows.map(({ email, withOfd }) => [email, withOfd])).toEqual([
      ['office@example.test', true],
      ['b@example.test', true],
      ['c@example.test', undefined],
    ])
    // What was signed for a time before there was an OFD to send keeps its signature.
    expect(JSON.stringify(rows[2])).toBe(
      '{"email":"c@example.test","name":"","recipients":[{"id":3,"name":"丙局"}]}',
    )
  })

  it('names an entry once that has the same mailbox twice', () => {
    const office = { email: 'office@example.test' }
    const { rows } = planDeliveries([
      { id: 1, name: '甲局', mailboxes: [office, office] },
      { id: 2, name: '乙局', mailboxes: [office, { email: 'no address' }, office] },
    ])
    expect(rows.map(({ recipients }) => recipients.map(({ id }) => id))).toEqual([[1, 2]])
  })

  it('tells which addresses are unusable and which entries get nothing', () => {
    const { rows, refused, unreachable } = planDeliveries([
      { id: 1, name: '甲局', mailboxes: [] },
      { id: 2, name: '乙局', mailboxes: [{ email: 'no address' }] },
    ])
    expect(rows).toEqual([])
    expect(refused.map(({ email }) => email)).toEqual(['no address'])
    expect(unreachable.map(({ name }) => name)).toEqual(['甲局', '乙局'])
  })

  it('keeps line breaks of a name out of every header', () => {
    const { rows } = planDeliveries([
      { id: 1, name: '甲', mailboxes: [{ name: '张三\r\nBcc: x@y.test', email: 'a@b.test' }] },
    ])
    expect(rows[0]?.name).toBe('张三 Bcc: x@y.test')
  })
})

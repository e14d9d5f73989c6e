import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reasonOfReply } from '@/domain/delivery/reasonOf'
import { readReport } from '@/mail/bounces/readReport'
import { verpAddress } from '@/mail/bounces/verp'

// The files were written by Debian's Postfix 3.7 for a mail of ours that a scripted server refused.
const verp = { address: 'bounce@brief.test', secret: 'the-secret-of-the-fixtures' }
const fixture = (name: string) => readFileSync(`tests/fixtures/bounces/${name}.eml`)
const OURS = '<0b7c1f5a-0000-4000-8000-000000000009@brief.test>'

function message(headers: Record<string, string>, body: string): Buffer {
  const lines = Object.entries({ 'Content-Type': 'text/plain; charset=utf-8', ...headers })
  return Buffer.from(`${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
}

describe('a report of Postfix', () => {
  it('names its row, the mailbox and the words of the other server', async () => {
    const report = await readReport(fixture('postfix-failed'), verp)
    expect(report).toMatchObject({
      kind: 'failed',
      claims: [{ id: 41 }],
      returnedId: '<0b7c1f5a-0000-4000-8000-000000000001@brief.test>',
      recipient: 'gone@office.test',
      reason: '550 5.1.1 <gone@office.test>: Recipient address rejected: User unknown',
    })
    expect(reasonOfReply(report.reason)).toBe('noSuchMailbox')
  })

  it('is found by the Message-ID of the mail it returns where the sender is the ordinary one', async () => {
    const report = await readReport(fixture('postfix-failed-plain-sender'), undefined)
    expect(report).toMatchObject({
      kind: 'failed',
      claims: [],
      returnedId: '<0b7c1f5a-0000-4000-8000-000000000003@brief.test>',
    })
  })

  it('of a delay is no failure', async () => {
    const report = await readReport(fixture('postfix-delayed'), verp)
    expect(report).toMatchObject({ kind: 'delayed', claims: [{ id: 42 }], recipient: 'slow@office.test' })
  })
})

describe('a report with several recipients', () => {
  it('counts by its worst, and a delivered one is none', async () => {
    const parts = (actions: string[]) =>
      message(
        { From: 'postmaster@office.test', 'Content-Type': 'multipart/report; boundary=b' },
        [
          '--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.office.test',
          ...actions.map(
            (action) => `Final-Recipient: rfc822; a@office.test\r\nAction: ${action}\r\nStatus: 5.0.0`,
          ),
        ].join('\r\n\r\n') + '\r\n--b--\r\n',
      )
    expect((await readReport(parts(['delivered', 'failed']), verp)).kind).toBe('failed')
    expect((await readReport(parts(['relayed']), verp)).kind).toBe('passed')
  })
})

describe('a report in no standard form', () => {
  it.each([
    [
      'of QQ Mail',
      { From: 'PostMaster@qq.com', Subject: '来自QQ邮箱的退信', 'Content-Type': 'text/html; charset=utf-8' },
      `<html><body><p>很抱歉，您的邮件没有送到，被退回来了。</p><div>收件人：gone@qq.test</div>
       <p>退信原因：host mx3.qq.test said: 550 Mailbox not found. http://service.mail.qq.test/1000728</p>
       <p>原邮件 Message-ID: &lt;${OURS.slice(1, -1)}&gt;</p></body></html>`,
      /^550 Mailbox not found/,
    ],
    [
      'of NetEase',
      { From: 'Postmaster@163.test', Subject: '系统退信', 'Content-Type': 'text/plain; charset=utf-8' },
      `抱歉，您的邮件被退回来了。\r\n原邮件信息：\r\nMessage-ID: ${OURS}\r\n退信原因：用户不存在，请核对地址\r\n`,
      /^用户不存在/,
    ],
    [
      'of qmail',
      { From: 'MAILER-DAEMON@office.test', Subject: 'failure notice' },
      `Hi. This is the qmail-send program at office.test.\r\nI'm afraid I wasn't able to deliver your message.\r\n
<gone@office.test>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n\r\n--- Below this line is a copy of the message.\r\n
Message-ID: ${OURS}\r\n`,
      /./,
    ],
  ])('%s is a failure where our Message-ID shows', async (_, headers, body, reason) => {
    const report = await readReport(message(headers, body), verp)
    expect(report.kind).toBe('failed')
    expect(report.messageIds).toContain(OURS)
    expect(report.reason).toMatch(reason)
  })

  it('that came to our own envelope sender is about its row', async () => {
    const to = verpAddress({ id: 9, messageId: OURS }, verp)
    const report = await readReport(
      message({ From: 'postmaster@exmail.test', To: to, Subject: '退信通知' }, '原因：拒收'),
      verp,
    )
    expect(report).toMatchObject({ kind: 'failed', claims: [{ id: 9 }], reason: '拒收' })
  })

  it('in a Chinese character set is read in it', async () => {
    const head =
      'From: Postmaster@163.test\r\nSubject: bounce\r\nContent-Type: text/plain; charset=gb18030\r\n\r\n'
    // 退信原因：邮箱已满
    const body = Buffer.from('cdcbd0c5d4add2f2a3bad3cacfe4d2d1c2fa', 'hex')
    const report = await readReport(Buffer.concat([Buffer.from(head), body]), verp)
    expect(report).toMatchObject({ kind: 'failed', reason: '邮箱已满' })
  })

  it('is a delay when it says that the server goes on trying', async () => {
    const report = await readReport(
      message(
        { From: 'mailer-daemon@office.test', Subject: 'Warning: message delayed' },
        'We will keep trying for 4 days.',
      ),
      verp,
    )
    expect(report.kind).toBe('delayed')
  })
})

describe('other mail in that mailbox', () => {
  it.each([
    [
      'a robot that answers',
      {
        From: 'a@office.test',
        Subject: '自动回复：休假中',
        To: verpAddress({ id: 9, messageId: OURS }, verp),
      },
      'reply',
    ],
    [
      'a person who writes to the envelope sender',
      { From: 'a@office.test', Subject: '收到', To: verpAddress({ id: 9, messageId: OURS }, verp) },
      'unclear',
    ],
    [
      'a letter to somebody else',
      { From: 'a@office.test', Subject: '会议通知', To: 'brief@brief.test' },
      'foreign',
    ],
  ])('%s', async (_, headers, kind) => {
    expect((await readReport(message(headers, '正文'), verp)).kind).toBe(kind)
  })
})

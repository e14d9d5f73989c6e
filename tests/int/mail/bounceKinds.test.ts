import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownTransaction } from '@/db/ownTransaction'
import { verpAddress } from '@/mail/bounces/verp'
import { takeBounce } from '@/services/bounces/takeBounce'
import { insertPublication } from '../../../scripts/bench/publication'
import { testDatabase } from '../../support/database'

const verp = { address: 'bounce@brief.test', secret: 'the-secret-of-the-kinds' }
const domain = 'jianbao.test'

type Mail = { id: number; email: string; messageId: string }
type Message = { headers: Record<string, string>; body: string; type?: string }
/** What becomes of the row, and of the message: `left` unread where it lay, or kept in the list of the office. */
type End = 'bounced' | 'noted' | 'open' | 'left'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let mail: Mail

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 5 })
})

afterAll(async () => {
  await db.end()
  await database.drop()
})

beforeEach(async () => {
  await database.owner.query('delete from bounces; delete from deliveries')
  await insertPublication(db, { emails: ['gone@district.test', 'other@district.test'] })
  await database.owner.query(`update deliveries set status = 'sent'`)
  const { rows } = await db.query<Mail>(
    `select id, email, message_id as "messageId" from deliveries where email = 'gone@district.test'`,
  )
  if (rows[0]) mail = rows[0]
})

function raw({ headers, body, type = 'text/plain; charset=utf-8' }: Message): Buffer {
  const encoded = Object.entries({ 'Content-Type': type, ...headers }).map(
    // eslint-disable-next-line no-control-regex
    ([name, value]) => `${name}: ${value.replace(/[^\u0000-\u007f]+/g, encodedWord)}\r\n`,
  )
  return Buffer.from(`${encoded.join('')}MIME-Version: 1.0\r\n\r\n${body}`)
}

const encodedWord = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

const take = (message: Message | Buffer) =>
  ownTransaction(db, (transaction) =>
    takeBounce(
      { raw: Buffer.isBuffer(message) ? message : raw(message), receivedAt: new Date() },
      { transaction, verp, domain },
    ),
  )

async function endOf(message: Message | Buffer): Promise<End> {
  const taken = await take(message)
  const { rows } = await db.query<{ email: string; status: string }>('select email, status from deliveries')
  expect(rows.find(({ email }) => email !== mail.email)?.status).toBe('sent')
  const isBounced = rows.find(({ email }) => email === mail.email)?.status === 'bounced'
  if (taken.outcome !== 'taken') {
    expect(isBounced).toBe(false)
    return 'left'
  }
  expect(isBounced).toBe(taken.status === 'assigned')
  return taken.status === 'assigned' ? 'bounced' : taken.status === 'open' ? 'open' : 'noted'
}

const OFFICE = 'office@jianbao.test'
const person =
  (subject: string, body: string, more: Record<string, string> = {}) =>
  (): Message => ({
    headers: {
      From: 'pei@district.test',
      To: OFFICE,
      Subject: subject,
      'In-Reply-To': mail.messageId,
      ...more,
    },
    body,
  })
const daemon =
  (subject: string, body: string, more: Record<string, string> = {}) =>
  (): Message => ({
    headers: {
      From: 'postmaster@district.test',
      To: OFFICE,
      Subject: subject,
      'In-Reply-To': mail.messageId,
      ...more,
      ...(more.References && { References: mail.messageId }),
    },
    body: body.replaceAll('$TO', mail.email).replaceAll('$ID', mail.messageId),
  })
const QUOTED =
  '\n\n-----原始邮件-----\n企业承诺对延迟投递的包裹先行赔付，会继续投递。无法投递的按 550 5.1.1 处理。'

const CASES: [string, () => Message, End][] = [
  // Answers of people: they speak of what the brief speaks of.
  [
    'an answer whose subject speaks of mail that cannot be delivered',
    person('回复：无法投递邮件专项整治材料', '沈老师：材料已转处室。'),
    'left',
  ],
  ['an answer that quotes a report', person('Re: 简报第1期', `收到，谢谢。${QUOTED}`), 'left'],
  ['an answer with a full-width colon', person('答复：退信率通报', '已阅。'), 'left'],
  ['an answer without a prefix', person('简报第1期已收到', '投递失败的那两家企业请再核实。'), 'left'],
  ['an answer in traditional characters', person('回覆：延遲投遞情況', '收悉。'), 'left'],
  ['a letter that is passed on', person('转发：退信处理办法', '请阅。'), 'left'],
  ['an answer with a code in it', person('Re: 简报', '附件打不开，报错 550 5.7.1，请重发。'), 'left'],
  ['an answer numbered by Foxmail', person('Re[2]: 简报第1期', '好的。'), 'left'],
  [
    'an answer of a person called postmaster by nobody',
    person('回复: 系统退信怎么办', '请联系信息中心。'),
    'left',
  ],
  // Automatic answers.
  [
    'a holiday of Exchange',
    person('自动答复: 简报第1期', '我正在休假，1月20日回来。', {
      'Return-Path': '<>',
      'Auto-Submitted': 'auto-generated',
    }),
    'noted',
  ],
  [
    'a holiday whose subject speaks of failed deliveries',
    person('自动回复：快递投递失败治理简报', '我正在休假。', { 'Auto-Submitted': 'auto-replied' }),
    'noted',
  ],
  ['a holiday of QQ', person('自动回复:简报第1期', '您好，邮件已收到，将尽快回复。'), 'noted'],
  [
    'a holiday known by its header alone',
    person('简报第1期', '本人外出学习。', { 'Auto-Submitted': 'auto-replied (vacation)' }),
    'noted',
  ],
  ['a holiday of an old server', person('简报第1期', '不在办公室', { 'X-Autoreply': 'yes' }), 'noted'],
  [
    'a holiday in English',
    person('Out of Office: Brief 1', 'I will be back on Monday. Undeliverable until then.'),
    'noted',
  ],
  ['a precedence of auto_reply', person('简报第1期', '出差中', { Precedence: 'auto_reply' }), 'noted'],
  ['a read receipt', person('已读：简报第1期', '您的邮件已阅读。'), 'noted'],
  [
    'a receipt of the server that says so',
    person('自动回复：系统已收到您的来信', '本邮箱不受理退信查询。', { From: 'noreply@district.test' }),
    'noted',
  ],
  // Real ones, in free text.
  ['a report of Coremail', daemon('系统退信', '原因：550 5.1.1 收件人不存在'), 'bounced'],
  [
    'a report of Coremail above a quotation',
    daemon('系统退信', `原因：550 5.1.1 收件人不存在${QUOTED}`),
    'bounced',
  ],
  [
    'a report above ----原邮件----',
    daemon('系统退信', '原因：550 5.1.1 收件人不存在\n\n----原邮件----\n会继续投递。'),
    'bounced',
  ],
  [
    'a report of QQ',
    daemon('来自QQ邮箱的退信', '收件人：$TO\n退信原因：host mx3.qq.test said: 550 Mailbox not found', {
      From: 'PostMaster@qq.com',
    }),
    'bounced',
  ],
  [
    'a report of 163 that names the recipient',
    daemon('系统退信', '您发往 $TO 的邮件被退回。\n退信原因：用户不存在', { From: 'Postmaster@163.com' }),
    'bounced',
  ],
  [
    'a report of 126 with a code of its own',
    daemon('系统退信', '抱歉，您的邮件被退回来了。\n收件人 $TO\n错误码：550'),
    'bounced',
  ],
  ['a full mailbox', daemon('退信通知', '无法投递到 $TO：552 5.2.2 mailbox full'), 'bounced'],
  [
    'a report of Exchange',
    daemon('无法送达: 简报第1期', '未能送达以下收件人： $TO\n#550 5.1.10 RESOLVER.ADR.RecipientNotFound#'),
    'bounced',
  ],
  [
    'a report of qmail',
    daemon(
      'failure notice',
      "I wasn't able to deliver your message.\n<$TO>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\nwe will keep trying",
    ),
    'bounced',
  ],
  [
    'a report of a mail server named so',
    daemon('Undeliverable', '<$TO>: 550 No such user', { From: 'Mail Delivery System <robot@mx.test>' }),
    'bounced',
  ],
  [
    'a permanent code beside words of delay',
    daemon('延迟投递', '此前投递延迟，现最终失败：550 5.1.1 no such user'),
    'bounced',
  ],
  [
    'a delay that was given up',
    daemon('投递失败', '已多次重试，放弃投递。451 4.4.7 message expired $TO'),
    'bounced',
  ],
  [
    'a report from a null return path',
    daemon('退信', '$TO 550 5.4.1 Recipient address rejected', {
      From: 'mx@gateway.test',
      'Return-Path': '<>',
    }),
    'bounced',
  ],
  // Not yet: the row stays as it is.
  [
    'a warning in plain text',
    daemon(
      'Delayed: your message has not been delivered yet',
      'This is a warning only. You do not need to send your message again.\n<$TO>: connect: No route to host\nAction: delayed\nStatus: 4.4.1',
    ),
    'noted',
  ],
  [
    'a delay in this office’s words',
    daemon('延迟投递通知', '您发往 $TO 的邮件投递延迟，系统会继续尝试。'),
    'noted',
  ],
  [
    'a delay with a passing code',
    daemon('邮件暂时无法投递', '$TO 451 4.7.1 greylisted，系统将自动重试'),
    'noted',
  ],
  ['a delay of Exchange', daemon('延迟送达: 简报', '邮件尚未送达，推迟投递，将继续尝试 $TO 。'), 'noted'],
  // For a person: one witness too few, or no words we know.
  ['a postmaster without code or recipient', daemon('系统退信', '您的邮件被退回。'), 'open'],
  ['a passing code and nothing else', daemon('通知', '451 4.3.0 error'), 'open'],
  ['a quarantine', daemon('邮件被隔离', '您发往 $TO 的邮件已被隔离，等待管理员放行。'), 'open'],
  [
    'a gateway that blocked it',
    daemon('邮件拦截通知', '您的邮件被拦截。', { From: 'antispam@district.test', To: OFFICE }),
    'open',
  ],
  [
    'words of a bounce from nobody we know',
    daemon('退信', '550 5.1.1 $TO', { From: 'li@company.test', 'In-Reply-To': '', References: 'ours' }),
    'open',
  ],
  [
    'our Message-ID and no address',
    daemon('System notice', 'The message $ID was discarded by policy.', { 'In-Reply-To': '' }),
    'open',
  ],
  ['an answer of a postmaster', daemon('Re: 简报第1期', '550 5.1.1 是什么意思？'), 'open'],
  // Not ours: it stays unread.
  [
    'a report about somebody else’s mail',
    daemon('系统退信', '<a@elsewhere.test> 550 5.1.1 no such user', { 'In-Reply-To': '<x@elsewhere.test>' }),
    'left',
  ],
  [
    'a warning about the office’s own quota',
    daemon('邮箱容量提醒', '您的邮箱空间即将用尽，请及时清理。', { 'In-Reply-To': '' }),
    'left',
  ],
  [
    'a daily digest of a spam filter',
    daemon('隔离邮件摘要', '今日隔离 3 封。', { From: 'spam@jianbao.test', 'In-Reply-To': '' }),
    'left',
  ],
  [
    'a letter to the office',
    person('关于无法投递快件的投诉', '您好，我要投诉。', { 'In-Reply-To': '' }),
    'left',
  ],
  ['an invitation', person('会议通知', '请参加。', { 'In-Reply-To': '' }), 'left'],
  ['a newsletter', person('一周要闻', '……', { From: 'noreply@news.test', 'In-Reply-To': '' }), 'left'],
]

describe('a message in the mailbox', () => {
  it.each(CASES)('%s', async (_, message, end) => {
    expect(await endOf(message())).toBe(end)
  })
})

describe('a report and what it is about', () => {
  const status = (action: string, code: string, email = mail.email) =>
    `Reporting-MTA: dns; mx.district.test\r\n\r\nFinal-Recipient: rfc822; ${email}\r\nAction: ${action}\r\nStatus: ${code}`
  const report = ({
    to = OFFICE,
    id = mail.messageId,
    action = 'failed',
    code = '5.1.1',
    email = mail.email,
  } = {}): Message => ({
    headers: {
      From: 'MAILER-DAEMON@mx.district.test',
      To: to,
      Subject: 'Report',
      'Auto-Submitted': 'auto-replied',
    },
    type: 'multipart/report; report-type=delivery-status; boundary=b',
    body: `--b\r\nContent-Type: text/plain\r\n\r\nA report.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${status(action, code, email)}\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${id}\r\nReferences: <first@elsewhere.test>\r\nSubject: x\r\n\r\nThe brief quotes ${mail.messageId}.\r\n--b--\r\n`,
  })
  const other = async () =>
    (
      await db.query<Mail>(
        `select id, email, message_id as "messageId" from deliveries where email = 'other@district.test'`,
      )
    ).rows[0] ?? mail

  it('ends its row when the envelope sender and the Message-ID agree', async () => {
    expect(await endOf(report({ to: verpAddress(mail, verp) }))).toBe('bounced')
  })

  it('ends its row by the Message-ID alone', async () => {
    expect(await endOf(report())).toBe('bounced')
  })

  it('is for a person when the envelope sender names one mail and the Message-ID another', async () => {
    expect(await endOf(report({ to: verpAddress(mail, verp), id: (await other()).messageId }))).toBe('open')
  })

  it('is for a person when it comes from before a restore, and ends no row that has the number now', async () => {
    const before = { id: mail.id, messageId: '<0b7c1f5a-0000-4000-8000-000000000001@jianbao.test>' }
    expect(await endOf(report({ to: verpAddress(before, verp), id: before.messageId }))).toBe('open')
  })

  it('is for a person when its Message-ID is one of ours that no ledger knows', async () => {
    const lost = '<0b7c1f5a-0000-4000-8000-000000000001@jianbao.test>'
    expect(await endOf(report({ id: lost, email: 'nobody@elsewhere.test' }))).toBe('open')
    expect(
      await endOf(report({ id: lost.replace('jianbao', 'other'), email: 'nobody@elsewhere.test' })),
    ).toBe('left')
  })

  it('is for a person when its envelope sender is forged, whatever Message-ID it shows', async () => {
    const forged = `bounce+${mail.id}-0123456789abcdef@brief.test`
    expect(await endOf(report({ to: forged }))).toBe('open')
  })

  it('of a delay changes nothing, unless its code says never', async () => {
    expect(await endOf(report({ action: 'delayed', code: '4.4.1' }))).toBe('noted')
    expect(await endOf(report({ action: 'delayed', code: '5.1.1' }))).toBe('bounced')
  })

  it('in its standard form is believed whoever sends it, quoted by a person it is not', async () => {
    const quoted = report()
    const answer = person('回复：退信', `请看：\n> ${status('failed', '5.1.1')}`)()
    expect(await endOf(answer)).toBe('left')
    expect(await endOf({ ...quoted, headers: { ...quoted.headers, From: 'pei@district.test' } })).toBe(
      'bounced',
    )
  })

  it('that two mails of ours could be meant by is for a person', async () => {
    const both = `${mail.messageId} ${(await other()).messageId}`
    expect(await endOf(daemon('系统退信', `550 5.1.1 no such user ${both}`, { 'In-Reply-To': '' })())).toBe(
      'open',
    )
  })

  it('in HTML is read as a browser shows it, without what it quotes', async () => {
    const html = (body: string): Message => ({
      headers: { From: 'PostMaster@qq.com', To: OFFICE, Subject: '退信', 'In-Reply-To': mail.messageId },
      type: 'text/html; charset=utf-8',
      body,
    })
    const quote = '<blockquote>550 5.1.1 no such user</blockquote>'
    expect(await endOf(html(`<style>550 5.1.1</style><p>邮件投递延迟，会继续尝试。</p>${quote}`))).toBe(
      'noted',
    )
    expect(await endOf(html(`<p>退信原因：550&nbsp;5.1.1 &lt;gone@district.test&gt;</p>${quote}`))).toBe(
      'bounced',
    )
  })
})

describe('a message that was made to be slow', () => {
  const LONG = 250_000
  const hostile: [string, () => Message][] = [
    [
      'a tag that never ends',
      () => ({ headers: {}, type: 'text/html', body: `<p ${'a '.repeat(LONG / 2)}` }),
    ],
    ['divisions without end', () => ({ headers: {}, type: 'text/html', body: '<div>'.repeat(LONG / 5) })],
    ['formatting without end', () => ({ headers: {}, type: 'text/html', body: '<b><p>'.repeat(LONG / 6) })],
    ['one line of spaces', () => ({ headers: {}, body: `原因${' '.repeat(LONG)}x` })],
    ['one line of brackets', () => ({ headers: {}, body: '<'.repeat(LONG) })],
    ['one line of numbers', () => ({ headers: {}, body: '5.1.'.repeat(LONG / 4) })],
    ['one long address', () => ({ headers: {}, body: `${'a.'.repeat(LONG / 2)}@` })],
    [
      'parts without end',
      () => ({ headers: {}, type: 'multipart/mixed; boundary=b', body: '--b\r\n\r\n'.repeat(LONG / 7) }),
    ],
    ['a header without end', () => ({ headers: { References: '<a@b.test> '.repeat(LONG / 11) }, body: '' })],
  ]

  it.each(hostile)('%s is read at once and changes nothing', async (_, message) => {
    const { headers, ...rest } = message()
    const from = { From: 'postmaster@evil.test', To: OFFICE, Subject: '退信', ...headers }
    expect(await endOf({ ...rest, headers: from })).toBe('left')
    // What came to our own envelope sender is kept, whether it can be read or not.
    expect(await endOf({ ...rest, headers: { ...from, To: verpAddress(mail, verp) } })).not.toBe('left')
  })
})

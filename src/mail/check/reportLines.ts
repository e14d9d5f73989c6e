import { reasonOf } from '@/domain/delivery/reasonOf'
import { REASONS } from '@/domain/delivery/reasons'
import type { SmtpOutcome, SmtpPhase } from '@/domain/delivery/smtpOutcome'
import type { Spoken } from '../smtpSettings'
import type { Finding } from './finding'

const MARKS = { ok: '√', warning: '！', error: '×' } as const satisfies Record<Finding['level'], string>

const PHASES = {
  connect: '连接',
  tls: '加密',
  auth: '登录',
  mail: '发件人（MAIL FROM）',
  rcpt: '收件人（RCPT TO）',
  data: '正文之前（DATA）',
  body: '正文',
  final: '正文之后',
} as const satisfies Record<SmtpPhase, string>

export function findingLines({ level, record, found, advice }: Finding): string {
  return `  ${MARKS[level]} ${record}：${found}${advice ? `\n      ${advice}` : ''}`
}

export function spokenLines({ by, text }: Spoken): string {
  const arrow = by === 'us' ? '→' : '←'
  return text
    .split(/\r?\n/)
    .map((line) => `    ${arrow} ${line}`)
    .join('\n')
}

/** What came of the conversation, and what to do. `to`: whom a test mail was for. */
export function outcomeLines(outcome: SmtpOutcome | undefined, to: string | undefined): string {
  if (!outcome) {
    return to === undefined
      ? '  √ 服务器可用。要再试发一封：npm run mail-check -- 您的邮箱'
      : `  √ 服务器收下了给 ${to} 的测试邮件。请到邮箱里看是否收到、有没有进垃圾邮件。`
  }
  const phase = 'phase' in outcome ? `停在“${PHASES[outcome.phase]}”这一步。` : ''
  const known = reasonOf(outcome)
  return `  × ${phase}${known ? REASONS[known].reason : ''}\n      原话：${outcome.text}`
}

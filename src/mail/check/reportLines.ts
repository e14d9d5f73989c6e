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
  const advice = CERTIFICATE_ADVICE.filter(({ code }) => code.test(outcome.text))
  return [
    `  × ${phase}${known ? REASONS[known].reason : ''}`,
    `      原话：${outcome.text}`,
    ...advice.map(
      ({ what }) => `      ${what}服务器就在本机（127.0.0.1）的，也可以在 SMTP_URL 末尾加 ?starttls=off。`,
    ),
  ].join('\n')
}

// https://nodejs.org/docs/latest/api/tls.html#x509-certificate-error-codes, and Node's own code for a name that does not match.
const CERTIFICATE_ADVICE = [
  {
    code: /DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT/,
    what: '服务器的证书是自签名的，或者由本机不认识的机构签发。请把签发证书（PEM）的路径设为 NODE_EXTRA_CA_CERTS，网站和后台程序也一样；',
  },
  {
    code: /ERR_TLS_CERT_ALTNAME_INVALID/,
    what: '服务器的证书不是发给 SMTP_URL 里这个主机名的。请改用证书上的主机名；',
  },
] as const

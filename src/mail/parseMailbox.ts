import { domainToASCII } from 'node:url'
import { isMailAddress } from '@/domain/mailAddress'

export type ParsedMailbox = { ok: true; email: string } | { ok: false; message: string }

/**
 * One mailbox as it is stored and mailed: trimmed, lower case, its domain in ASCII (`邮政.中国` becomes `xn--…`).
 * A local part outside ASCII is refused: few servers of the receiving offices take SMTPUTF8 (RFC 6531), and a mail
 * that only some relays carry is worse than an address corrected by hand. Line breaks and angle brackets, the means of
 * header injection, are refused with everything else that is no plain address. `message` is Chinese, for a person.
 */
export function parseMailbox(value: string): ParsedMailbox {
  const trimmed = value.trim().normalize('NFC')
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, at).toLowerCase()
  if (at < 1) return refuse(trimmed, '缺少“@”或用户名')
  // eslint-disable-next-line no-control-regex
  if (/[^\u0000-\u007f]/.test(local)) return refuse(trimmed, '“@”前只能用英文字母、数字和符号')
  const domain = domainToASCII(trimmed.slice(at + 1))
  const email = `${local}@${domain}`
  if (!domain || !isMailAddress(email)) return refuse(trimmed, '格式不对')
  return { ok: true, email }
}

/** The receiving domain of an address that parseMailbox() accepted. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1)
}

function refuse(value: string, why: string): ParsedMailbox {
  return { ok: false, message: `邮箱地址“${value.slice(0, 80)}”${why}，请核对后重填。` }
}

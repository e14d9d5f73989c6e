import { isMailAddress } from '../mailAddress'

export type Mailbox = { name?: string; email: string }

/** Whatever people put between two addresses in one cell. */
const BETWEEN = /[;；,，、|\n\r\t]/

/**
 * The addresses of one cell: several with any mark between them, each alone, after a name (`张三 a@b.cn`) or in angle
 * brackets behind it. Each fault is a sentence.
 */
export function readMailboxes(cell: string): { mailboxes: Mailbox[]; faults: string[] } {
  const mailboxes: Mailbox[] = []
  const faults: string[] = []
  for (const part of addressParts(cell)) {
    const { name, address } = part
    const fault = addressFault(address)
    if (fault) faults.push(fault)
    else mailboxes.push({ ...(name && { name }), email: address.toLowerCase() })
  }
  return { mailboxes, faults }
}

/** What is wrong with an address, with how to put it right; undefined for one that mail can go to. */
export function addressFault(address: string): string | undefined {
  const isUsable: boolean = isMailAddress(address)
  if (isUsable) return undefined
  const shown = `“${address.slice(0, 80)}”`
  if (address.includes('＠')) return `${shown}中的“＠”是全角符号，请改成半角的“@”。`
  if (!address.includes('@')) return `${shown}不是邮箱地址，缺少“@”。`
  if (/[。．]/.test(address)) return `${shown}中的句点是全角符号，请改成半角的“.”。`
  if ((address.match(/@/g) ?? []).length > 1) return `${shown}里有不止一个“@”，两个地址之间请用分号隔开。`
  if (/\s/.test(address)) return `${shown}中间有空格，请去掉。`
  if (/[^\u0020-\u007e]/.test(address)) return `${shown}里有中文或全角字符，请核对。`
  if (!/@[^@]+\.[^@.]+$/.test(address)) return `${shown}的“@”后面不是完整的域名，例如“example.cn”。`
  return `${shown}的格式不对，请核对。`
}

/** Of doubled addresses the second; letters large or small are the same mailbox. */
export function doubled(mailboxes: readonly Mailbox[]): string[] {
  const seen = new Set<string>()
  return mailboxes.flatMap(({ email }) => {
    if (seen.has(email)) return [email]
    seen.add(email)
    return []
  })
}

function addressParts(cell: string): { name: string; address: string }[] {
  const parts: { name: string; address: string }[] = []
  let name = ''
  for (const piece of cell.split(BETWEEN).flatMap(words)) {
    if (piece === '') continue
    const open = piece.search(/[<＜(（]/)
    if (open >= 0 && /[>＞)）]$/.test(piece)) {
      parts.push({ name: piece.slice(0, open).trim() || name, address: piece.slice(open + 1, -1).trim() })
    }
    // A name stands before its address; alone it is a mistake like any other word.
    else if (/[@＠]/.test(piece)) parts.push({ name, address: piece.replace(/^mailto:/i, '') })
    else {
      if (name) parts.push({ name: '', address: name })
      name = piece
      continue
    }
    name = ''
  }
  if (name) parts.push({ name: '', address: name })
  return parts
}

/** Addresses may stand apart by a space alone; a name with its address in brackets stays together. */
function words(part: string): string[] {
  const isBracketed = /[>＞)）]/.test(part)
  return isBracketed || !/[@＠]/.test(part) ? [part.trim()] : part.split(/\s/)
}

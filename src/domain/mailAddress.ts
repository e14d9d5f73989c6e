// RFC 5321 4.5.3.1: local part 64 octets, path 256 with its brackets.
const LONGEST_LOCAL = 64
const LONGEST = 254
const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/

/** Whether `value` is a plain ASCII mail address (dot-atom local part, RFC 5322 3.4.1) that any SMTP server takes. */
export function isMailAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST) return false
  const at = value.lastIndexOf('@')
  const local = value.slice(0, at)
  return at > 0 && local.length <= LONGEST_LOCAL && DOT_ATOM.test(local) && DOMAIN.test(value.slice(at + 1))
}

import { isMailAddress } from './mailAddress'
import { startOfDay } from './shanghaiDate'

/** Whether somebody who found a weakness can be asked to write there. */
export function isSecurityContact(value: unknown): value is string {
  return (
    isMailAddress(value) || (typeof value === 'string' && value.startsWith('https://') && URL.canParse(value))
  )
}

/**
 * `security.txt` (RFC 9116): whom to tell of a weakness, until the end of the day `until` in Shanghai. Undefined without a
 * contact, and after that day: a contact that nobody renewed is worse than none.
 */
export function securityText({
  contact,
  until,
  serverUrl,
  now,
}: {
  contact: string | null | undefined
  until: string | null | undefined
  serverUrl: string
  now: Date
}): string | undefined {
  if (!contact || !until) return undefined
  const expires = startOfDay(until, 1)
  if (expires <= now) return undefined
  return [
    `Contact: ${isMailAddress(contact) ? `mailto:${contact}` : new URL(contact).href}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${new URL('/.well-known/security.txt', serverUrl).href}`,
    '',
  ].join('\n')
}

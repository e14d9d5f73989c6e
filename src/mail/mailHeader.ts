const SHANGHAI_MS = 8 * 60 * 60_000

/** RFC 5322 date in the office's own time, `Fri, 09 Jan 2026 10:00:00 +0800`: some programs show it as it is written. */
export function mailDate(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_MS).toUTCString().replace('GMT', '+0800')
}

/** A mailbox as it may stand in a header. @throws Error for a control character, the means of header injection */
export function addressee({ name, address }: { name: string; address: string }) {
  return { name: singleLine(name), address: singleLine(address) }
}

/** @throws Error for a control character */
export function singleLine(value: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(value))
    throw new Error(`control character in a mail header: ${JSON.stringify(value)}`)
  return value
}

/** A person's words as they may stand in a header: one line. */
export function oneLine(value: string | null | undefined): string {
  // eslint-disable-next-line no-control-regex
  return (value ?? '').replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
}

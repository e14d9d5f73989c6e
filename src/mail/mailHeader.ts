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

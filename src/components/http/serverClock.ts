let aheadMs = 0

/** Notes the server's clock by what an answer says (`Date`, whole seconds). */
export function noteServerTime(date: string | null): void {
  const at = Date.parse(date ?? '')
  if (!Number.isNaN(at)) aheadMs = at - Date.now()
}

/**
 * Now by the server's clock, as far as it has answered: the machine's own may be minutes off, and is not to be compared
 * with what the server dated.
 */
export function serverNow(): Date {
  return new Date(Date.now() + aheadMs)
}

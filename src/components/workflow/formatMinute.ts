const MINUTE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as the office writes it, `2026-01-09 14:03`, in Shanghai wherever the reader or the server is. */
export function formatMinute(instant: string): string {
  return MINUTE.format(new Date(instant))
}

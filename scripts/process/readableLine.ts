// What pino puts into every line and nobody at a terminal needs.
const COMMON = ['level', 'time', 'pid', 'hostname', 'name', 'msg', 'event']

/** A line of output for a person: a structured log line as `message key=value …`, any other as it is. */
export function readableLine(line: string): string {
  const fields = structured(line)
  if (!fields) return line
  const rest = Object.entries(fields).filter(([key]) => !COMMON.includes(key))
  const values = rest.map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return [fields.event, fields.msg, ...values].filter(Boolean).join(' ')
}

function structured(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{"level":')) return undefined
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}

/** One record beside what it should be. `advice`: what to do, where it is not `ok`. */
export type Finding = {
  level: 'ok' | 'warning' | 'error'
  record: string
  found: string
  advice?: string
}

/** What a record is judged by: its name for people, and the texts found there. */
export type Published = { record: string; texts: readonly string[] }

/** `v=DMARC1; p=none` as a map, its names in lower case. */
export function tagsOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(';').map((part) => {
    const at = part.indexOf('=')
    return at < 0 ? ['', ''] : [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]
  })
  return new Map(pairs.flatMap(([name = '', value = '']) => (name ? [[name, value] as const] : [])))
}

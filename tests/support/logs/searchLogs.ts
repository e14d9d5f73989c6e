import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * `npm run search-logs -- FOLDER`: looks in what a test run's processes wrote (scripts/process/collectLogs.mjs) for what no log may hold, and prints
 * each find once with its program. Exit code 1 when there is one.
 *
 * Nobody lists what the tests used: every address, session token and digest counts, every password that stands in a test,
 * and every Chinese text that does not stand in the programs themselves.
 */
const PATTERNS: Record<string, RegExp> = {
  address: /[\w.+-]+@(?:[\w-]+\.)+(?:test|cn|com|org|invalid|example)\b/g,
  token: /eyJ[\w-]{10,}\.[\w-]{10,}/g,
  digest: /\b[0-9a-f]{32,}\b/g,
}
const PASSWORD = /(?:password|passphrase|secret)\w*['"]?(?: =|:) ['"]([^'"]{8,})['"]/gi
const TEXT = /[\p{Script=Han}\p{P}\d ]*\p{Script=Han}{4,}/gu

async function filesBelow(folder: string, ends: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries.filter((name) => ends.test(name)).map((name) => join(folder, name))
}

async function textsOf(files: readonly string[]): Promise<string[]> {
  const texts: string[] = []
  for (const file of files) texts.push(await readFile(file, 'utf8'))
  return texts
}

const [folder = ''] = process.argv.slice(2)
const tests = await textsOf(await filesBelow('tests', /\.tsx?$/))
const passwords = new Set(tests.flatMap((text) => [...text.matchAll(PASSWORD)].map(([, word]) => word ?? '')))
const programs = [
  ...(await textsOf([...(await filesBelow('src', /\.tsx?$/)), ...(await filesBelow('scripts', /\.ts$/))])),
  ...(await textsOf(await filesBelow('node_modules/@payloadcms/translations/dist/languages', /^zh\.js$/))),
].join('\n')

const found = new Map<string, number>()
let lines = 0
for (const file of await filesBelow(folder, /\.log$/)) {
  const [head = '', ...said] = (await readFile(file, 'utf8')).split('\n')
  const program = head.replace(/^# /, '').split('/').at(-1)
  lines += said.length
  for (const line of said)
    for (const [what, word] of findsIn(line)) {
      const find = `${what}: ${word} (${program})`
      found.set(find, (found.get(find) ?? 0) + 1)
    }
}

function findsIn(line: string): [what: string, word: string][] {
  const matched = Object.entries(PATTERNS).flatMap(([what, pattern]) =>
    (line.match(pattern) ?? []).map((word): [string, string] => [what, word.slice(0, 80)]),
  )
  const said = [...passwords]
    .filter((word) => line.includes(word))
    .map((word): [string, string] => ['password', word])
  const texts = (line.match(TEXT) ?? []).flatMap((text) => text.match(/\p{Script=Han}{4,}/gu) ?? [])
  const strange = texts
    .filter((text) => !programs.includes(text))
    .map((text): [string, string] => ['text', text])
  return [...matched, ...said, ...strange]
}

for (const [find, times] of [...found].sort()) console.log(`${times} × ${find}`)
console.log(`${lines} lines, ${found.size} finds`)
process.exitCode = found.size > 0 ? 1 : 0

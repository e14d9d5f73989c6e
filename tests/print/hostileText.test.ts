import { describe, expect, it } from 'vitest'
import { sayingOf } from '@/mail/bounces/freeText'
import { looksLikeNames } from '@/domain/article/tidy/names'
import { lostCharacters } from '@/domain/article/prose/lostCharacters'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import { linesOf } from '@/domain/brief/runs'
import { compareTexts } from '@/domain/text/compareTexts'
import { proofreader } from '@/domain/proofread/proofread'
import { STARTER_LEXICON } from '@/domain/proofread/starter/starterLexicon'

const LENGTH = 100_000
const of = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)
/** Each made to have a pattern, a parser or a loop begin again at every character. */
const SEEDS = [
  ...['a', ' ', '\t', '\n', '\r\n ', '\u3000', '\u200b', '\u{1f600}', 'A\u0301', '-', '>'],
  ...['(', '（', '“', '“”', '《', '、甲', '甲 乙', '一、', '〔2026〕', '1.', '=\n'],
  ...['<a', '<p><b>', '<!--', '<table><tr><td>', '&#', 'a@', 'a.a@a.', 'http://a', '[中'],
  ...['1', '分别占1%、', '约1', '王小明同志', '赵一鸣', '己', '《（', '1月'],
]
/** A plain pass is some milliseconds. Quadratic work at this length is some seconds, and a minute where people wait for it. */
const MOST_PASSES = 250

/** What a program reads that nobody sends: paths, names of formats, addresses of the office's own configuration. */
const NOT_SENT = ['defaultFontConfig', 'isLoopback', 'parseSmtpUrl', 'parseImapUrl']

const LEADER = { kind: 'person', text: '赵一鸣', post: '局长', order: 1 } as const
const proofread = proofreader([...STARTER_LEXICON, LEADER])

type Take = (text: string) => unknown
const sources = import.meta.glob('/src/{domain,reading,mail,docx,pdf}/**/*.ts', {
  query: '?raw',
  import: 'default',
})
const SIGNATURE = /^export function (\w+)\((\w+): (?:string(?: \| null \| undefined)?)(?:\)|, )/gm

/** Every exported function whose first argument is a text, found in the sources: a new one is tried as soon as it is there. */
async function functionsOfText(): Promise<[name: string, take: Take][]> {
  const found: [string, Take][] = []
  for (const [path, load] of Object.entries(sources)) {
    const names = [...((await load()) as string).matchAll(SIGNATURE)].map(([, name]) => name ?? '')
    if (names.length === 0) continue
    const module = (await import(/* @vite-ignore */ path)) as Record<
      string,
      (text: string, more?: unknown) => unknown
    >
    for (const name of names) {
      if (NOT_SENT.includes(name)) continue
      found.push([name, (text) => module[name]?.(text)])
    }
  }
  return found
}

const OTHERS: [name: string, take: Take][] = [
  ['sayingOf', (text) => sayingOf({ subject: text, text })],
  ['looksLikeNames', (text) => looksLikeNames(text, { from: 0, to: text.length })],
  ['lostCharacters', (text) => lostCharacters(text, text.slice(1))],
  ['proofread', (text) => proofread({ title: '', body: lexicalParagraphs([text]), year: 2026 })],
  ['compareTexts', (text) => compareTexts([text], [`${text}甲`])],
  ['linesOf', (text) => linesOf({ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] }, [])],
]

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage()
  try {
    work()
  } catch (error) {
    // A text that is refused cost no more than it cost; one that ended the stack is a fault.
    if (error instanceof RangeError) throw error
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What it costs to look at each character of a text once: the median, in milliseconds of CPU. */
function plainPass(): number {
  const costs = SEEDS.map((seed) => of(seed)).map((text) =>
    cpuOf(() => Array.from(text, (each) => each.codePointAt(0))),
  )
  return costs.sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0
}

describe('a text of 100,000 characters that somebody sends to do harm', () => {
  it('costs every function that takes a text no more than some passes over it', async () => {
    const functions = [...(await functionsOfText()), ...OTHERS]
    expect(functions.length).toBeGreaterThan(40)
    plainPass()
    const bound = Math.max(1, plainPass()) * MOST_PASSES
    const slow: string[] = []
    for (const [name, take] of functions)
      for (const seed of SEEDS) {
        const text = of(seed)
        // Once more before it counts: the first call may have been compiled, or the machine busy.
        const cost = cpuOf(() => take(text))
        if (cost > bound && cpuOf(() => take(text)) > bound)
          slow.push(
            `${name} of ${JSON.stringify(seed)}: ${Math.round(cost)} ms, a plain pass ${bound / MOST_PASSES} ms`,
          )
      }
    expect(slow).toEqual([])
  }, 300_000)
})

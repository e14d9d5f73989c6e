import type { Article } from '@/payload-types'
import type { DemoParagraph } from './content/types'

const BOLD = 1
const BLOCK = { version: 1, direction: 'ltr', format: '', indent: 0 } as const

/** Paragraphs as the editor would store them. */
export function lexicalBody(paragraphs: readonly DemoParagraph[]): NonNullable<Article['body']> {
  return { root: { ...BLOCK, type: 'root', children: paragraphs.map(block) } }
}

function block(paragraph: DemoParagraph) {
  if (typeof paragraph === 'string') return plain([text(paragraph)])
  if ('lead' in paragraph) return plain([text(paragraph.lead, BOLD), text(paragraph.text)])
  return { ...BLOCK, type: 'heading', tag: `h${paragraph.heading + 1}`, children: [text(paragraph.text)] }
}

function plain(children: ReturnType<typeof text>[]) {
  return { ...BLOCK, type: 'paragraph', textFormat: 0, textStyle: '', children }
}

function text(value: string, format = 0) {
  return { type: 'text', version: 1, text: value, format, detail: 0, mode: 'normal', style: '' } as const
}

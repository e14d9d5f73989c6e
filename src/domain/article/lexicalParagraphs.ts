const BLOCK = { version: 1, direction: 'ltr', format: '', indent: 0 } as const
const TEXT = { type: 'text', version: 1, format: 0, detail: 0, mode: 'normal', style: '' } as const

/** An editor state of plain paragraphs. */
export function lexicalParagraphs(paragraphs: readonly string[]) {
  const children = paragraphs.map((text) => ({
    ...BLOCK,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children: [{ ...TEXT, text }],
  }))
  return { root: { ...BLOCK, type: 'root', children } }
}

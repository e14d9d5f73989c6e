import { spawnSync } from 'node:child_process'

/** An element of a PDF's structure: its type, the text directly in it without spaces, what stands in it. */
export type Node = { type: string; text: string; attributes: string[]; children: Node[] }

/** The structure tree as poppler reads it out of a file. */
export function structureTree(path: string): Node {
  const { stdout } = spawnSync('pdfinfo', ['-struct-text', path], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const root: Node = { type: 'file', text: '', attributes: [], children: [] }
  const open = [{ indent: -1, node: root }]
  for (const line of stdout.split('\n').filter((each) => each.trim() !== '')) {
    const indent = line.length - line.trimStart().length
    const words = line.trim()
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const parent = open.at(-1)?.node ?? root
    if (words.startsWith('"')) parent.text += words.replace(/^"|"$/gu, '').replace(/\s/gu, '')
    else if (words.startsWith('/')) parent.attributes.push(words)
    else {
      const node = { type: /^\w+/u.exec(words)?.[0] ?? '', text: '', attributes: [], children: [] }
      parent.children.push(node)
      open.push({ indent, node })
    }
  }
  return root
}

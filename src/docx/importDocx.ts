import { lexicalText } from '@/domain/article/lexical/lexicalText'
import type { ArticleBody } from '@/domain/article/lexical/nodes'
import type { FoundImage } from './convert'
import type { Imported, ImportedImage } from './imported'
import { printableImage } from './printableImage'
import { readDocx } from './readDocx'

/**
 * A .docx as an article. Takes a second of processor time and, for a bad file, all the memory there is: run it in the
 * import process (pool/runImport), not in the web server.
 * @throws RuleError invalid, saying what is wrong with the file
 */
export async function importDocx(file: Buffer): Promise<Imported> {
  const { pieces, found, isBrief, warningsOf } = await readDocx(file, { titles: 'first' })
  const { composeArticle } = await import('./composeArticle')
  const { title, body } = composeArticle(pieces, isBrief ? BRIEF_LEVELS : undefined)
  const warnings = warningsOf(`${title}${lexicalText(body)}`)
  const { images, lost } = await printable(found)
  if (lost.size > 0) {
    warnings.push(
      `有 ${lost.size} 张图片的格式无法印出（如矢量图或链接图片），没有导入。请另存为 PNG 或 JPEG 后插入。`,
    )
  }
  return { title, body: without(body, lost), images, warnings }
}

/** Of a brief that was taken out as a Word file, headings keep the levels they have: all four, used or not. */
export const BRIEF_LEVELS = [1, 2, 3, 4]

export async function printable(found: readonly FoundImage[]) {
  const images: ImportedImage[] = []
  const lost = new Set<string>()
  for (const { key, bytes, alt } of found) {
    const image = await printableImage(bytes)
    if (image) images.push({ key, alt, ...image })
    else lost.add(key)
  }
  return { images, lost }
}

export function without(body: ArticleBody, lost: ReadonlySet<string>): ArticleBody {
  const children = body.root.children.filter(
    (node) => node.type !== 'upload' || !lost.has(String(node.value)),
  )
  return { root: { ...body.root, children } }
}

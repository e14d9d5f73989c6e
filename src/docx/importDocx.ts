import { randomUUID } from 'node:crypto'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { type ArticleBody, upload } from '@/domain/article/lexical/nodes'
import { OWN_STYLES } from './brief/ownStyles'
import type { FoundImage } from './convert'
import type { Imported, ImportedImage } from './imported'
import { plainXml } from './plainXml'
import { printableImage } from './printableImage'
import { refused } from './refuse'
import { unpackParts } from './unpackParts'
import { readWarnings } from './warnings'

const MAIN_PART = /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/

/**
 * A .docx as an article. Takes a second of processor time and, for a bad file, all the memory there is: run it in the
 * import process (pool/runImport), not in the web server.
 * @throws RuleError invalid, saying what is wrong with the file
 */
export async function importDocx(file: Buffer): Promise<Imported> {
  const parts = unpackParts(file)
  const xml = new Map(
    [...parts].filter(([name]) => /\.(xml|rels)$/i.test(name)).map(([name, part]) => [name, plainXml(part)]),
  )
  if (!MAIN_PART.test(xml.get('[Content_Types].xml') ?? '')) throw refused('not-word')
  // Only now: a bad file is refused before the converter is even loaded.
  const [{ prepare }, { convert }, { readProse }, { composeArticle }, { withChunks }] = await Promise.all([
    import('./word/prepare'),
    import('./convert'),
    import('@/domain/article/prose/readProse'),
    import('./composeArticle'),
    import('./word/altChunks'),
  ])
  const prepared = await prepare(parts, xml)
  const { html, images: found } = await convert(parts, prepared.xml)
  const picture = ({ src }: { src: string }) => upload(src, { id: newId() })
  const pieces = withChunks(readProse(html, { picture }).pieces, prepared.chunks)
  const { title, body } = composeArticle(pieces, isBrief(xml) ? BRIEF_LEVELS : undefined)
  const warnings = readWarnings(xml, { prepared, arrived: `${title}${lexicalText(body)}` })
  const { images, lost } = await printable(found)
  if (lost.size > 0) {
    warnings.push(
      `有 ${lost.size} 张图片的格式无法印出（如矢量图或链接图片），没有导入。请另存为 PNG 或 JPEG 后插入。`,
    )
  }
  return { title, body: without(body, lost), images, warnings }
}

/** Of a brief that was taken out as a Word file, headings keep the levels they have: all four, used or not. */
const BRIEF_LEVELS = [1, 2, 3, 4]
const isBrief = (xml: ReadonlyMap<string, string>): boolean =>
  xml.get('word/styles.xml')?.includes(`"${OWN_STYLES.bold.id}"`) ?? false

async function printable(found: readonly FoundImage[]) {
  const images: ImportedImage[] = []
  const lost = new Set<string>()
  for (const { key, bytes, alt } of found) {
    const image = await printableImage(bytes)
    if (image) images.push({ key, alt, ...image })
    else lost.add(key)
  }
  return { images, lost }
}

function without(body: ArticleBody, lost: ReadonlySet<string>): ArticleBody {
  const children = body.root.children.filter(
    (node) => node.type !== 'upload' || !lost.has(String(node.value)),
  )
  return { root: { ...body.root, children } }
}

/** 24 hexadecimal digits, as Payload names its nodes. */
function newId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 24)
}

import { fileKind } from '@/docx/fileKind'
import { refused as docxRefused } from '@/docx/refuse'
import { articleBody, type ArticleBody } from '@/domain/article/lexical/nodes'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import { mendLines } from '@/domain/earlier/mendLines'
import { type BriefParagraph, type EarlierBrief, readBrief } from '@/domain/earlier/readBrief'
import type { ImportedImage } from '@/docx/imported'
import { readPdf } from './readPdf'
import { refused } from './refuse'

/** An article of an earlier issue; `text` is what its body says, a paragraph a line. */
export type ReadArticle = { title: string; text: string[]; body: ArticleBody }

/** An earlier issue's file as it was read. `pages` is unknown of a Word file. */
export type ReadIssue = Omit<EarlierBrief, 'articles'> & {
  kind: 'pdf' | 'docx'
  pages: number | undefined
  articles: ReadArticle[]
  images: ImportedImage[]
}

/**
 * One earlier issue. Run it in the process that reads (pool/runEarlier).
 * @throws RuleError invalid, saying what is wrong with the file
 */
export async function readIssue(file: Buffer): Promise<ReadIssue> {
  const kind = earlierKind(file)
  if (kind === 'pdf') {
    const { lines, pages } = await readPdf(file)
    const { articles, ...brief } = readBrief(mendLines(lines))
    const plain = articles.map(({ title, paragraphs }) => articleOf(title, paragraphs))
    return { ...brief, kind, pages, articles: plain, images: [] }
  }
  const { readWordIssue } = await import('./readWordIssue')
  return { ...(await readWordIssue(file)), kind, pages: undefined }
}

/** @throws RuleError invalid, for what is neither */
export function earlierKind(file: Buffer): 'pdf' | 'docx' {
  if (file.length === 0) throw refused('empty')
  // Some producers put a line before it (ISO 32000-1, annex H.3.4.1).
  if (file.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  const kind = fileKind(file)
  if (kind === 'encrypted' || kind === 'enterprise') throw docxRefused(kind)
  if (kind !== 'docx' || file.readUInt32LE(0) !== ZIP) throw refused('unknown')
  return 'docx'
}

const ZIP = 0x04034b50

function articleOf(title: string, paragraphs: readonly BriefParagraph[]): ReadArticle {
  const text = paragraphs.map((each) => each.text)
  return { title, text, body: text.length > 0 ? lexicalParagraphs(text) : articleBody([]) }
}

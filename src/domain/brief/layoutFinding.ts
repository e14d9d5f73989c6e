import { z } from 'zod'

/** Which article a remark on the layout is about, as the view names it. */
type InArticle = { article: number | string; title: string }

/** What setting a brief had to do or could not help, found on one of its pages. */
export type LayoutNote =
  | { code: 'imprint-alone' }
  | { code: 'imprint-carried' }
  | { code: 'imprint-even-carried' }
  | { code: 'imprint-even-apart' }
  | { code: 'imprint-even-blank' }
  /** `from`: first page, from 1, whose blank lines and lines (pitch in points) are closer than usual */
  | { code: 'imprint-tightened'; from: number; pitch: number }
  | { code: 'page-tightened'; from: number; pitch: number }
  | { code: 'page-carried' }
  | { code: 'page-short'; lines: number }
  | ({ code: 'torn-line'; text: string } & InArticle)
  | ({ code: 'title-broken'; lines: string[] } & InArticle)
  | ({ code: 'picture-gap'; lines: number } & InArticle)
  | ({ code: 'table-gap'; lines: number } & InArticle)
  | ({ code: 'table-smaller'; size: string } & InArticle)
  | ({ code: 'table-cut'; size: string } & InArticle)

/** One note with its page, from 1, and what to do about it, in Chinese. */
export const layoutFindingSchema = z.object({
  code: z.string(),
  page: z.int().min(1),
  message: z.string(),
  article: z.union([z.number(), z.string()]).optional(),
  /** a passage of that article to look at */
  sentence: z.string().optional(),
})

export type LayoutFinding = z.infer<typeof layoutFindingSchema>

export function layoutFinding(note: LayoutNote, page: number): LayoutFinding {
  const { code } = note
  const message = `第 ${page} 页：${wordsFor(note)}`
  if (!('article' in note)) return { code, page, message }
  const sentence = note.code === 'torn-line' ? { sentence: note.text } : {}
  return { code, page, message, article: note.article, ...sentence }
}

function wordsFor(note: LayoutNote): string {
  switch (note.code) {
    case 'imprint-alone':
      return '只有版记，没有正文。请增减一两行文字，或在“版面选项”里选“压缩版面”。'
    case 'imprint-carried':
      return '版记本会单独成页，已把上一页的最后几行移来。不需要时，在“版面选项”的“压缩版面”里改。'
    case 'imprint-even-carried':
      return '为使版记落在偶数页，已把上一页的最后几行移来。不需要时，在“简报设置”里关掉“版记排在偶数页”。'
    case 'imprint-even-apart':
      return '为使版记落在偶数页，版记单独成页，上一页下方留空。不需要时，在“简报设置”里关掉“版记排在偶数页”。'
    case 'imprint-even-blank':
      return '为使版记落在偶数页，前面加了一张空白页，空白页和本页不编页码。增减一两行文字可以省掉。'
    case 'imprint-tightened':
      return `为使版记不单独成页，从第 ${note.from} 页起收紧了标题前后的空行${pitchWords(note.pitch)}。不需要时，在“版面选项”的“压缩版面”里改。`
    case 'page-tightened':
      return `为使统计表前不留只有几行字的一页，从第 ${note.from} 页起收紧了标题前后的空行${pitchWords(note.pitch)}。不需要时，在“版面选项”的“压缩版面”里改。`
    case 'page-carried':
      return '本来只有几行字，统计表另起一页，已把上一页的最后几行移来。不需要时，在“版面选项”的“压缩版面”里改。'
    case 'page-short':
      return `只有 ${note.lines} 行字，统计表另起一页。请增减几行文字。`
    case 'torn-line':
      return `《${note.title}》有一行排不满：“${note.text}”。请调整这一行前后的文字或网址。`
    case 'title-broken':
      return `标题由程序断行为“${note.lines.join(' / ')}”。断得不好时，请在标题里自己换行。`
    case 'picture-gap':
      return `《${note.title}》的图片排不下，移到下一页，这里空出 ${note.lines} 行。请把图片前移或后移一段。`
    case 'table-gap':
      return `《${note.title}》的表格有一行较高，移到下一页，这里空出 ${note.lines} 行。请减少这一行的文字，或把表格前移或后移一段。`
    case 'table-smaller':
      return `《${note.title}》的表格较宽，已用${note.size}字排印。要用大字，请减少栏数或文字。`
    case 'table-cut':
      return `《${note.title}》的表格用${note.size}字仍有数字或单词被拆开。请减少栏数或文字。`
  }
}

const pitchWords = (pitch: number): string =>
  pitch > 28.9 ? '' : `，行距由 28.99 磅收到 ${Number(pitch.toFixed(2))} 磅`

import { articleBody, type ArticleBody, type BlockNode, paragraph, text } from '../article/lexical/nodes'
import { lexicalText } from '../article/lexical/lexicalText'
import { RuleError } from '../ruleError'
import { titleInline } from '../title'
import { squeeze } from './cleanText'

type Titled = { title: string; body: ArticleBody }

/** Nothing is invented where nothing was read; what is searched is the title. */
const SEE_ORIGINAL = '（正文见原件。）'

/**
 * The articles under the titles a person left. As many as were read are meant one by one, '' for what is no title and
 * belongs to the article before; other ones are looked for in the text, where each begins an article.
 * @param unplaced what stands before the first title
 * @throws RuleError invalid for a title that stands nowhere in the text
 */
export function applyTitles(
  { articles, unplaced }: { articles: readonly Titled[]; unplaced: readonly string[] },
  titles: readonly string[],
): Titled[] {
  const made =
    titles.length === articles.length ? oneByOne(articles, titles) : lookedUp({ articles, unplaced }, titles)
  return made.map(({ title, body }) => ({
    title,
    body: lexicalText(body).trim() === '' && !hasPicture(body) ? articleBody([line(SEE_ORIGINAL)]) : body,
  }))
}

function oneByOne(articles: readonly Titled[], titles: readonly string[]): Titled[] {
  const made: { title: string; blocks: BlockNode[] }[] = []
  articles.forEach(({ title, body }, index) => {
    const wanted = titles[index] ?? ''
    const open = made.at(-1)
    const blocks = body.root.children
    if (wanted.trim() !== '') made.push({ title: wanted, blocks: [...blocks] })
    else if (open) open.blocks.push(line(titleInline(title)), ...blocks)
    else throw new RuleError('invalid', 'first-title', '第一条标题不能留空：它前面没有别的稿件。')
  })
  return made.map(({ title, blocks }) => ({ title, body: articleBody(blocks) }))
}

function lookedUp(
  { articles, unplaced }: { articles: readonly Titled[]; unplaced: readonly string[] },
  titles: readonly string[],
): Titled[] {
  const blocks = [
    ...unplaced.map(line),
    ...articles.flatMap(({ title, body }) => [...title.split('\n').map(line), ...body.root.children]),
  ]
  const words = blocks.map((block) => squeeze(lexicalText({ root: { children: [block] } })))
  let from = 0
  const found = titles.map((title) => {
    const place = placeOf(squeeze(title), words, from)
    if (!place) {
      const message = `原文里找不到标题“${titleInline(title)}”。请照原文的字写，或在原来的标题上修改。`
      throw new RuleError('invalid', 'no-such-title', message)
    }
    from = place.to
    return { title, ...place }
  })
  return found.map(({ title, to }, index) => ({
    title,
    body: articleBody(blocks.slice(to, found[index + 1]?.from ?? blocks.length)),
  }))
}

const MOST_LINES = 4

/** Where some lines together are the title. */
function placeOf(
  title: string,
  words: readonly string[],
  after: number,
): { from: number; to: number } | undefined {
  for (let from = after; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_LINES); to += 1) {
      if (words.slice(from, to).join('') === title) return { from, to }
    }
  }
  return undefined
}

function line(value: string): BlockNode {
  return paragraph([text(value)])
}

function hasPicture(body: ArticleBody): boolean {
  return body.root.children.some(({ type }) => type === 'upload' || type === 'table')
}

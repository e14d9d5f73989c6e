import { RuleError } from './ruleError'

/** In the article, what was printed and what it should have said. */
export type Erratum = { article: number; find: string; replace: string }

type CorrectableArticle = { id: number | string; title: string; blocks: readonly object[] }

/**
 * A published brief with its errors mended. Only text changes: structure, numbers and order stay as published.
 * @throws RuleError invalid when a passage is not found, so that no correction goes out that corrects nothing
 */
export function applyErrata<View extends { articles: readonly CorrectableArticle[] }>(
  view: View,
  errata: readonly Erratum[],
): View {
  return errata.reduce((corrected, erratum) => applyErratum(corrected, erratum), view)
}

function applyErratum<View extends { articles: readonly CorrectableArticle[] }>(
  view: View,
  erratum: Erratum,
): View {
  const before = view.articles.find(({ id }) => id === erratum.article)
  if (!before) throw new RuleError('invalid', 'no-such-article', '更正所指的稿件不在本期，请刷新后重新选择。')
  const after = replaceText(before, erratum)
  if (JSON.stringify(after) === JSON.stringify(before)) {
    const message = `在这篇稿件中没有找到“${erratum.find}”。请照印出的文字原样填写，且不要跨段或跨字体。`
    throw new RuleError('invalid', 'not-found-in-article', message)
  }
  return { ...view, articles: view.articles.map((article) => (article === before ? after : article)) }
}

function replaceText<Article extends CorrectableArticle>(
  article: Article,
  { find, replace }: Erratum,
): Article {
  const mend = (text: string) => text.replaceAll(find, replace)
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        isPrintedText(key, inner) ? mend(inner) : walk(inner),
      ]),
    )
  }
  return { ...article, title: mend(article.title), blocks: walk(article.blocks) as Article['blocks'] }
}

/** Text of runs and captions of images: the strings of a block that are printed, as against its kinds and keys. */
function isPrintedText(key: string, value: unknown): value is string {
  return typeof value === 'string' && (key === 'text' || key === 'caption')
}

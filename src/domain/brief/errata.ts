import { RuleError } from '../ruleError'

/** In the article, what was printed and what it should have said: in the one place it stands, or `everywhere`. */
export type Erratum = { article: number; find: string; replace: string; everywhere?: boolean }

type CorrectableArticle = { id: number | string; title: string; blocks: readonly object[] }

/**
 * A published brief with its errors mended. Only text changes: structure, numbers and order stay as published.
 * @throws RuleError invalid when a passage is not found, so that no correction goes out that corrects nothing; and
 * when it stands in several places and not all of them are meant
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
  requireOnePlace(before, erratum)
  const after = mapText(before, (text) => text.replaceAll(erratum.find, () => erratum.replace))
  return { ...view, articles: view.articles.map((article) => (article === before ? after : article)) }
}

function requireOnePlace(article: CorrectableArticle, { find, everywhere = false }: Erratum): void {
  let places = 0
  mapText(article, (text) => {
    places += text.split(find).length - 1
    return text
  })
  if (places === 0) {
    const message = `在这篇稿件中没有找到“${find}”。请照印出的文字原样填写，且不要跨段或跨字体。`
    throw new RuleError('invalid', 'not-found-in-article', message)
  }
  if (places > 1 && !everywhere) {
    const message = `“${find}”在这篇稿件中有 ${places} 处，不知道要改哪一处。请连同前后文字一起填写，使它只对应一处；如果各处都要改，请勾选“各处都改”。`
    throw new RuleError('invalid', 'ambiguous-in-article', message)
  }
}

function mapText<Article extends CorrectableArticle>(
  article: Article,
  mend: (text: string) => string,
): Article {
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

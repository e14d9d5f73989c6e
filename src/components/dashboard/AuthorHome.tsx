import type { PayloadRequest } from 'payload'
import { titleInline } from '@/domain/title'
import { ARTICLE_STATUSES, type ArticleStatus } from '@/domain/workflow/article'
import { documentPath, listPath } from '../admin/paths'
import { AskedOfMe } from '../solicitation/AskedOfMe'
import { formatMinute } from '../workflow/formatMinute'
import { Figures } from './Figures'
import { Lines, type Line } from './Lines'
import { OwnFigures } from './OwnFigures'
import { readAuthorDesk, type AuthorArticle } from '@/services/desk/readAuthorDesk'
import { Section } from './Section'
import { whereaboutsOf } from './whereabouts'

/** An author's home page: first what was sent back and why, then where every article stands. */
export async function AuthorHome({ req }: { req: PayloadRequest }) {
  const { returned, counts, recent } = await readAuthorDesk({ req })
  const statuses = Object.keys(ARTICLE_STATUSES) as ArticleStatus[]
  return (
    <>
      {returned.length > 0 && (
        <Section title="请修改后重新提交">
          <Lines
            empty=""
            lines={returned.map(({ article, step }) => ({
              ...lineOf(article),
              // A draft again, which would say less than who sent it back.
              state: undefined,
              facts: [`${step.byName ?? '文明办'}于 ${formatMinute(step.at)} 退回`],
              comment: step.comment ?? undefined,
            }))}
          />
        </Section>
      )}
      <AskedOfMe req={req} />
      <Section title="我的稿件" more={{ href: listPath('articles'), label: '全部稿件' }}>
        <Figures
          figures={statuses.map((status) => ({
            label: ARTICLE_STATUSES[status].zh,
            value: counts[status],
            href: listPath('articles', { where: { status: [status] } }),
          }))}
        />
        <Lines lines={recent.map(lineOf)} empty="还没有稿件。点“写稿”开始第一篇。" />
      </Section>
      <OwnFigures req={req} />
    </>
  )
}

function lineOf(article: AuthorArticle): Line {
  const { id, title } = article
  return {
    key: id,
    href: documentPath('articles', id),
    title: titleInline(title ?? '') || '（未填标题）',
    ...whereaboutsOf(article),
  }
}

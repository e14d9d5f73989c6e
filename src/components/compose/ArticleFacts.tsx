import { CHANNELS } from '@/domain/channel'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import type { ComposedArticle } from '@/domain/answers/composition'
import styles from './Composition.module.css'

/** Whose it is, how it came, how long it is and since when it is here. */
export function ArticleFacts({
  article: { company, channel, characters, cameInAt, status },
}: {
  article: ComposedArticle
}) {
  const facts = [
    company ?? '本局',
    ...(channel === 'office' ? [] : [CHANNELS[channel].zh]),
    `${characters} 字`,
    ...(cameInAt === null ? [] : [dayInShanghai(new Date(cameInAt))]),
    ...(status === 'approved' || status === 'published' ? [] : [ARTICLE_STATUSES[status].zh]),
  ]
  return (
    <span className={styles.facts}>
      {facts.map((fact, index) => (
        <span key={fact} className={styles.fact}>
          {index > 0 ? ` · ${fact}` : fact}
        </span>
      ))}
    </span>
  )
}

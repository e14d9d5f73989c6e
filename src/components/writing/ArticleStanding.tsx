import type { UIFieldServerProps } from 'payload'
import type { AuthorArticle } from '@/services/desk/readAuthorDesk'
import { whereaboutsOf } from '../dashboard/whereabouts'
import { StatePill } from '../state/StatePill'
import styles from './ArticleStanding.module.css'

/** How an article stands that is no draft any more, before anything else on its page; a draft is there to be written. */
export function ArticleStanding({ id, data }: UIFieldServerProps) {
  const article = { ...data, id } as AuthorArticle
  if (id === undefined || !article.status || article.status === 'draft') return null
  const { state, facts } = whereaboutsOf(article)
  return (
    <p className={`article-standing ${styles.standing}`}>
      {state && <StatePill state={state.value}>{state.label}</StatePill>}
      {/* Why it was turned down stands below. */}
      {article.status !== 'rejected' && <span>{facts.join('')}</span>}
    </p>
  )
}

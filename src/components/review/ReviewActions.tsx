import type { BeforeDocumentControlsServerProps } from 'payload'
import { isEditor } from '@/domain/workflow/standing'
import { phrasesOf } from '@/domain/readyPhrases'
import { reviewRule } from '@/domain/stages/reviews'
import { ArticleActions } from '../workflow/ArticleActions'
import { deskSettings } from './deskSettings'

/** The buttons above an article, with the office's ready phrases for those who decide. */
export async function ReviewActions({ payload, user }: BeforeDocumentControlsServerProps) {
  if (!isEditor(user)) return <ArticleActions />
  const { returnPhrases, rejectPhrases, ...settings } = await deskSettings(payload, user)
  return (
    <ArticleActions
      returnPhrases={phrasesOf(returnPhrases)}
      rejectPhrases={phrasesOf(rejectPhrases)}
      rule={reviewRule(settings)}
    />
  )
}

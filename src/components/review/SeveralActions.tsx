'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { WaitingArticle } from '@/domain/answers/queue'
import { ARTICLE_TRANSITIONS } from '@/domain/workflow/article'
import { messageOf, postJSON, RequestError } from '../http/request'
import { ActionDialog } from '../workflow/ActionDialog'
import { stepOf, type Step, type Wording } from '../workflow/actionTypes'
import { leaveFlash } from '../workflow/flash'
import styles from './QueueTools.module.css'

export type ReadyPhrases = { return: readonly string[]; reject: readonly string[] }

type Chosen = Pick<WaitingArticle, 'id' | 'headline' | 'stage'>

const ACTIONS = ['approve', 'return', 'reject'] as const

/** What can be done with the articles that are ticked: each takes the step by itself, as on its own page. */
export function SeveralActions({
  articles,
  phrases,
}: {
  articles: readonly Chosen[]
  phrases: ReadyPhrases
}) {
  const [open, setOpen] = useState<Step>()
  if (articles.length === 0) return null
  // A review in stages is given to a text that was read, on its own page.
  const actions = ACTIONS.filter((action) => action !== 'approve' || articles.every(({ stage }) => !stage))
  const wording: Wording =
    open?.action === 'return' || open?.action === 'reject' ? { phrases: phrases[open.action] } : {}
  return (
    <div className={styles.several} role="group" aria-label="选中的稿件">
      <span role="status">已选 {articles.length} 篇</span>
      {actions.map((action) => {
        const step = stepOf(ARTICLE_TRANSITIONS, action, {})
        return (
          <Button
            key={action}
            buttonStyle="secondary"
            size="medium"
            margin={false}
            onClick={() => setOpen(step)}
          >
            {step.label}
          </Button>
        )
      })}
      {open && (
        <ActionDialog
          step={open}
          heading={`${open.label} ${articles.length} 篇`}
          wording={wording}
          unsaved={false}
          run={(body) => takeEach(articles, { step: open, body })}
          onClose={() => setOpen(undefined)}
        >
          <ul className={styles.chosen}>
            {articles.map(({ id, headline }) => (
              <li key={id}>{headline || '（未填标题）'}</li>
            ))}
          </ul>
        </ActionDialog>
      )}
    </div>
  )
}

/**
 * One after another, so that what is refused of one says so beside its title and stops no other.
 *
 * @throws RequestError when none was taken
 */
async function takeEach(
  articles: readonly Chosen[],
  { step, body }: { step: Step; body: object },
): Promise<void> {
  const refused: string[] = []
  for (const { id, headline } of articles) {
    try {
      await postJSON(`/api/articles/${id}/${step.action}`, body)
    } catch (error) {
      refused.push(`《${headline || '未填标题'}》：${messageOf(error)}`)
    }
  }
  const taken = articles.length - refused.length
  if (taken === 0) throw new RequestError(0, refused.join(''))
  leaveFlash([`已${step.label} ${taken} 篇。`, ...refused].join(''))
  window.location.reload()
}

'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { titleInline } from '@/domain/title'
import { useLoaded } from '../http/useLoaded'
import { useMailChoice } from '../restoration/MailChoice'
import { ActionDialog } from '../workflow/ActionDialog'
import type { ActionDialogProps } from '../workflow/actionTypes'
import { ErrataFields } from './ErrataFields'
import { type Recount, RecountField } from './RecountField'
import { emptyErratum, filledErrata, isHalfFilled, type ErratumDraft } from './erratumDraft'

const titlesSchema = z.object({ docs: z.array(z.object({ id: z.number(), title: z.string().nullish() })) })

/** Asks why a published issue is corrected, which passages of which article become what, and whether its figures are counted anew. */
export function CorrectionDialog(props: ActionDialogProps) {
  const { data } = useDocumentInfo()
  const order = idsOf(data?.articles)
  const titles = useLoaded(titlesUrl(order), titlesSchema)
  const [errata, setErrata] = useState<ErratumDraft[]>([emptyErratum([])])
  const articles = titles.state === 'ready' ? inOrder(order, titles.value.docs) : []
  const [recount, setRecount] = useState<Recount>({ isWanted: false, changes: undefined })
  // Nobody sends what was not shown yet.
  const isCounting = recount.isWanted && recount.changes === undefined
  const mail = useMailChoice()
  return (
    <ActionDialog
      {...props}
      blocked={errata.some(isHalfFilled) || isCounting || mail.isOpen}
      extra={{ errata: filledErrata(errata), ...wordsOf(recount), ...mail.words }}
    >
      {titles.state === 'failed' && <p role="alert">{titles.message}</p>}
      <ErrataFields articles={articles} errata={errata} onChange={setErrata} />
      <RecountField recount={recount} onChange={setRecount} />
      {mail.question}
    </ActionDialog>
  )
}

function wordsOf({ isWanted, changes }: Recount) {
  return isWanted ? { recount: true, seenChanges: changes } : {}
}

function titlesUrl(ids: number[]): string {
  const query = new URLSearchParams({
    depth: '0',
    limit: '100',
    'select[title]': 'true',
    'where[id][in]': ids.join(','),
  })
  return `/api/articles?${query}`
}

function idsOf(articles: unknown): number[] {
  const entries = z.array(z.union([z.number(), z.object({ id: z.number() })])).safeParse(articles)
  return entries.success ? entries.data.map((entry) => (typeof entry === 'number' ? entry : entry.id)) : []
}

function inOrder(order: number[], docs: z.output<typeof titlesSchema>['docs']) {
  const titles = new Map(docs.map(({ id, title }) => [id, titleInline(title ?? '')]))
  return order.map((id, index) => ({ id, title: `${index + 1}. ${titles.get(id) ?? `编号 ${id}`}` }))
}

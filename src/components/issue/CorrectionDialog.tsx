'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { countMailed, type Mailing } from '@/domain/answers/correction'
import type { Anew } from '@/domain/brief/anew'
import { titleInline } from '@/domain/title'
import { useLoaded } from '../http/useLoaded'
import { useMailChoice } from '../restoration/MailChoice'
import { ActionDialog } from '../workflow/ActionDialog'
import type { ActionDialogProps } from '../workflow/actionTypes'
import { AnewFields } from './AnewFields'
import { ErrataFields } from './ErrataFields'
import { emptyErratum, filledErrata, isHalfFilled, type ErratumDraft } from './erratumDraft'
import { type Correction, useCorrection } from './useCorrection'

const titlesSchema = z.object({ docs: z.array(z.object({ id: z.number(), title: z.string().nullish() })) })

/** Asks why a published issue is corrected, which passages of which article become what, and what is taken anew. */
export function CorrectionDialog(props: ActionDialogProps) {
  const { data } = useDocumentInfo()
  const order = idsOf(data?.articles)
  const titles = useLoaded(titlesUrl(order), titlesSchema)
  const [errata, setErrata] = useState<ErratumDraft[]>([emptyErratum([])])
  const articles = titles.state === 'ready' ? inOrder(order, titles.value.docs) : []
  const [anew, setAnew] = useState<Anew>({ recount: false, date: undefined, lists: false })
  const correction = useCorrection(props.document.id, anew)
  // Nobody sends what was not shown yet.
  const isUnseen = correction.state !== 'none' && !correction.preview
  const mail = useMailChoice()
  const isMailed = mail.words.mailTo !== 'nobody'
  return (
    <ActionDialog
      {...props}
      submitLabel={isMailed ? mailedLabel(correction.preview?.mailing) : undefined}
      blocked={errata.some(isHalfFilled) || isUnseen || mail.isOpen}
      extra={{ errata: filledErrata(errata), ...wordsOf(anew, correction), ...mail.words }}
    >
      {titles.state === 'failed' && <p role="alert">{titles.message}</p>}
      <ErrataFields articles={articles} errata={errata} onChange={setErrata} />
      <AnewFields anew={anew} correction={correction} onChange={setAnew} />
      {mail.question}
    </ActionDialog>
  )
}

function wordsOf(anew: Anew, { preview }: Correction) {
  if (!preview) return {}
  const { changes, mailing } = preview
  return { ...anew, seenChanges: changes, ...(mailing && { seenMailing: mailing }) }
}

function mailedLabel(mailing: Mailing | null | undefined): string | undefined {
  return mailing ? `发布更正并发给 ${countMailed(mailing)} 个邮箱` : undefined
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

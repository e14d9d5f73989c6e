'use client'

import { useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useDeferredValue, useId, useMemo } from 'react'
import { blockTexts } from '@/domain/article/blockTexts'
import { findAnchor } from '@/domain/remark'
import { isEditor } from '@/domain/workflow/standing'
import { standingOf } from '../workflow/roleOf'
import { AddRemark } from './AddRemark'
import { RemarkLine } from './RemarkLine'
import beside from '../writing/BesideText.module.css'
import { useRemarks } from './useRemarks'

/** 批注: what the office remarked on passages of the article, in the order of the text, and what its author answered. */
export function RemarksPanel() {
  const { id } = useDocumentInfo()
  return typeof id === 'number' ? <Remarks article={id} /> : null
}

function Remarks({ article }: { article: number }) {
  const headingId = useId()
  const { data } = useDocumentInfo()
  const { user } = useAuth()
  const { remarks, fault, reload } = useRemarks(article)
  const body = useDeferredValue(useFormFields(([fields]) => fields.body?.value))
  const blocks = useMemo(() => blockTexts(body), [body])
  const isOffice = isEditor(standingOf(user))
  const isAuthor = user?.role === 'author'
  const mayRemark = isOffice && data?.status === 'review'
  if (!mayRemark && remarks.length === 0 && !fault) return null
  const open = remarks.filter(({ closed }) => !closed).length
  return (
    <section className={beside.panel} aria-labelledby={headingId}>
      <h2 id={headingId} className={beside.heading}>
        批注
        {remarks.length > 0 && (
          <span className={beside.aside}>{open > 0 ? `${open} 条待处理` : '都已处理'}</span>
        )}
      </h2>
      {fault && <p role="alert">{fault}</p>}
      {mayRemark && <AddRemark article={article} onAdded={reload} />}
      <ol className={beside.list}>
        {remarks.map((remark) => (
          <RemarkLine
            key={remark.id}
            remark={remark}
            place={findAnchor(blocks, remark)}
            mayAnswer={isAuthor}
            mayClose={isAuthor || isOffice}
            onChanged={reload}
          />
        ))}
      </ol>
    </section>
  )
}

'use client'

import { Button, toast, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import Link from 'next/link'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { type FindingOnPage, proofreadSchema } from '@/domain/answers/proofread'
import { blockTexts } from '@/domain/article/blockTexts'
import { adopt } from '@/domain/proofread/adopt'
import { findAnchor } from '@/domain/remark'
import { listPath } from '../admin/paths'
import { useBodyEditor } from '../editor/BodyEditorsProvider'
import { messageOf, postJSON, sendJSON } from '../http/request'
import { documentKey } from '../saving/unsaved'
import { useUnsaved } from '../saving/UnsavedProvider'
import { FindingLine } from './FindingLine'
import styles from './Proofread.module.css'
import beside from '../writing/BesideText.module.css'
import { type Placed, useMarks } from './useMarks'

/** 校对: what the office's words and the rules of print find in the text, and what a person does about each. */
export function ProofreadPanel() {
  const headingId = useId()
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo()
  const { settled } = useUnsaved()
  const editor = useBodyEditor()
  const [found, setFound] = useState<readonly FindingOnPage[]>()
  const [busy, setBusy] = useState(false)
  const body = useDeferredValue(useFormFields(([fields]) => fields.body?.value))
  const blocks = useMemo(() => blockTexts(body), [body])
  const placed = useMemo(() => (found ?? []).map((finding) => place(finding, blocks)), [found, blocks])
  useMarks(placed)
  if (typeof id !== 'number') return null

  const look = async () => {
    setBusy(true)
    try {
      if (!(await settled(documentKey(collectionSlug, id))))
        toast.info('有的修改还没有保存上，校对的是服务器上已保存的文字。')
      const { findings } = await sendJSON(`/api/articles/${id}/proofread`, {
        method: 'POST',
        body: {},
        schema: proofreadSchema,
      })
      setFound(findings)
    } catch (error) {
      toast.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const drop = (done: FindingOnPage) => setFound((all) => all?.filter((finding) => !isSame(finding, done)))
  const take = (finding: Placed) => {
    const state = editor.read()
    const { place: at, text, suggestion } = finding
    const changed =
      state && at && suggestion !== undefined
        ? adopt(state, { paragraph: at.paragraph, from: at.offset, text, insert: suggestion })
        : undefined
    if (!changed || !editor.replace(changed)) return void toast.info('这处文字已经改动，请重新校对。')
    drop(finding)
  }
  const letStand = async (finding: FindingOnPage) => {
    const { rule, text, context } = finding
    try {
      await postJSON('/api/exemptions?depth=0', { article: id, rule, text, context })
      drop(finding)
    } catch (error) {
      toast.error(messageOf(error))
    }
  }
  return (
    <section className={beside.panel} aria-labelledby={headingId}>
      <h2 id={headingId} className={beside.heading}>
        校对
        {found && (
          <span className={beside.aside}>{found.length > 0 ? `${found.length} 处` : '没有发现问题'}</span>
        )}
      </h2>
      <Button
        type="button"
        buttonStyle="secondary"
        margin={false}
        disabled={busy}
        onClick={() => void look()}
      >
        {busy ? '正在校对…' : found ? '重新校对' : '校对全文'}
      </Button>
      <Link className={styles.lexicon} href={listPath('lexicon')} prefetch={false}>
        词库
      </Link>
      <ol className={beside.list}>
        {placed.map((finding) => (
          <FindingLine
            key={keyOf(finding)}
            finding={finding}
            mayTake={hasSavePermission === true}
            onTake={() => take(finding)}
            onLetStand={() => void letStand(finding)}
          />
        ))}
      </ol>
    </section>
  )
}

/** Where it stands now that somebody has gone on writing; what stands in a title or caption has no place in the text. */
function place(finding: FindingOnPage, blocks: readonly string[]): Placed {
  const { paragraph, from, text, isCaption } = finding
  if (paragraph === null || isCaption) return { ...finding, place: undefined }
  return { ...finding, place: findAnchor(blocks, { paragraph, offset: from, quote: text }) }
}

function keyOf({ rule, paragraph, from, to, message }: FindingOnPage): string {
  return `${rule} ${paragraph} ${from} ${to} ${message}`
}

/** Letting one stand lets the same in the same words stand elsewhere, too: the server knows places by their words. */
function isSame(one: FindingOnPage, other: FindingOnPage): boolean {
  return keyOf(one) === keyOf(other)
}

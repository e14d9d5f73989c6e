'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Dialog } from '../dialog/Dialog'
import { getFile, getJSON, messageOf } from '../http/request'
import { preflightSchema, type Preflight } from '@/domain/answers/preflight'
import type { PdfSource } from '../issue/PdfReader'
import { documentKey } from '../saving/unsaved'
import { useUnsaved } from '../saving/UnsavedProvider'

const PdfReader = dynamic(() => import('../issue/PdfReader').then((module) => module.PdfReader), {
  ssr: false,
  loading: () => <p role="status">正在打开 PDF…</p>,
})

type Preview = { source: PdfSource; found: Pick<Preflight, 'errors' | 'warnings'> }

/** 预览: the article as the brief would set it, with what was typed so far, and what would not print as it looks here. */
export function PreviewButton() {
  const { id, collectionSlug } = useDocumentInfo()
  const { settled } = useUnsaved()
  const [busy, setBusy] = useState(false)
  const [preview, setPreview] = useState<Preview>()
  if (id === undefined) return null

  const look = async () => {
    setBusy(true)
    try {
      if (!(await settled(documentKey(collectionSlug, id))))
        toast.info('有的修改还没有保存上，排版按服务器上已保存的文字。')
      const [{ file }, found] = await Promise.all([
        getFile(`/api/articles/${id}/preview.pdf`, {}),
        getJSON(`/api/articles/${id}/preflight`, { schema: preflightSchema }),
      ])
      setPreview({ source: { key: `${id}-${Date.now()}`, file }, found })
    } catch (error) {
      toast.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const close = () => setPreview(undefined)
  return (
    <>
      <Button
        buttonStyle="tab"
        extraButtonProps={{ title: '看印出来的样子' }}
        size="medium"
        margin={false}
        disabled={busy}
        onClick={() => void look()}
      >
        {busy ? '排版中' : '预览'}
      </Button>
      {preview && (
        <Dialog
          title="排版预览"
          busy={false}
          onClose={close}
          onSubmit={close}
          footer={
            <Button type="submit" buttonStyle="primary" margin={false}>
              关闭
            </Button>
          }
        >
          <Found {...preview.found} />
          <PdfReader source={preview.source} />
        </Dialog>
      )}
    </>
  )
}

function Found({ errors, warnings }: Preview['found']) {
  if (errors.length === 0 && warnings.length === 0)
    return <p>没有发现排印问题。期号和报送单位以刊发时为准。</p>
  return (
    <ul>
      {errors.map(({ message }) => (
        <li key={message}>须改：{message}</li>
      ))}
      {warnings.map(({ message }) => (
        <li key={message}>留意：{message}</li>
      ))}
    </ul>
  )
}

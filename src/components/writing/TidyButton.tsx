'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { type Tidied, tidyBody } from '@/domain/article/tidy/tidyBody'
import { Dialog } from '../dialog/Dialog'
import { DialogButtons } from '../dialog/DialogButtons'
import type { BodyEditor } from '../editor/bodyEditors'
import { useBodyEditor } from '../editor/BodyEditorsProvider'
import { TidyChanges } from './TidyChanges'

type Body = NonNullable<ReturnType<BodyEditor['read']>>

/**
 * 自动排版: shows what it would change, changes it, and takes it back, until somebody writes on: what was typed since would
 * go with it. From then on the editor's own 撤销 goes back, step by step.
 */
export function TidyButton() {
  const { hasSavePermission } = useDocumentInfo()
  const editor = useBodyEditor()
  const [preview, setPreview] = useState<Tidied<Body>>()
  const [before, setBefore] = useState<Body>()
  if (hasSavePermission !== true) return null

  const look = () => {
    const body = editor.read()
    if (!body) return
    const tidied = tidyBody(body)
    if (tidied.changes.length === 0) toast.success('排版已经规范，没有需要修改的地方。')
    else setPreview(tidied)
  }
  const apply = () => {
    if (!preview) return
    const text = editor.read()
    editor.replace(preview.state, () => setBefore(undefined))
    setBefore(text)
    setPreview(undefined)
    toast.success(`已整理 ${preview.changes.length} 处。不合适，请在继续写之前点“撤销排版”。`)
  }
  return (
    <>
      <Button
        buttonStyle="tab"
        extraButtonProps={{ title: before ? '回到整理以前' : '整理标点、空格、缩进和空行，不改字' }}
        size="medium"
        margin={false}
        // One button: a second would push the others into another line of a telephone.
        onClick={() => (before ? editor.replace(before) : look())}
      >
        {before ? '撤销排版' : '自动排版'}
      </Button>
      {preview && (
        <Dialog
          title={`自动排版：将修改 ${preview.changes.length} 处`}
          busy={false}
          onClose={() => setPreview(undefined)}
          onSubmit={apply}
          footer={<DialogButtons label="应用" onClose={() => setPreview(undefined)} />}
        >
          <p>只调整标点、引号、空格、缩进和空行，不改动任何汉字、字母和数字。</p>
          <TidyChanges changes={preview.changes} />
        </Dialog>
      )}
    </>
  )
}

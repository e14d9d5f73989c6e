'use client'

import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { importedSchema } from '@/domain/answers/made'
import { documentPath } from '../admin/paths'
import { Dialog } from '../dialog/Dialog'
import { messageOf, RequestError, sendFile } from '../http/request'
import { HEALED_BY_SAVING, SaveAsDocx } from './SaveAsDocx'

/** Also what only an office with LibreOffice can take: whoever chooses it is told what to do, not shown a grey name. */
const ACCEPTED =
  '.docx,.docm,.doc,.wps,.rtf,.odt,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type State =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'refused'; message: string; code: string | undefined }
  | { kind: 'done'; id: number; warnings: string[] }

/** 导入 Word: a draft from a file of Word or WPS, and what to look at in it before it is opened. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const close = () => setState({ kind: 'idle' })
  const open = (id: number) => window.location.assign(documentPath('articles', id))

  const take = async (file: File | undefined) => {
    if (!file) return
    setState({ kind: 'busy' })
    try {
      const { doc, warnings } = await sendFile('/api/articles/import', { file, schema: importedSchema })
      if (warnings.length === 0) open(doc.id)
      else setState({ kind: 'done', id: doc.id, warnings })
    } catch (error) {
      const code = error instanceof RequestError ? error.code : undefined
      setState({ kind: 'refused', message: messageOf(error), code })
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label="选择 Word 文件"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          void take(file)
        }}
      />
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={state.kind === 'busy'}
        onClick={() => input.current?.click()}
      >
        {state.kind === 'busy' ? '正在导入…' : '导入 Word'}
      </Button>
      {state.kind === 'refused' && (
        <Dialog
          title="没有导入"
          busy={false}
          onClose={close}
          onSubmit={close}
          footer={
            <Button type="submit" buttonStyle="primary" margin={false}>
              知道了
            </Button>
          }
        >
          <p role="alert">{state.message}</p>
          {HEALED_BY_SAVING.has(state.code) && <SaveAsDocx />}
        </Dialog>
      )}
      {state.kind === 'done' && (
        <Dialog
          title="已导入为草稿，请核对"
          busy={false}
          onClose={() => open(state.id)}
          onSubmit={() => open(state.id)}
          footer={
            <Button type="submit" buttonStyle="primary" margin={false}>
              打开草稿
            </Button>
          }
        >
          <ul>
            {state.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}

'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { REMARK_LIMITS } from '@/domain/remark'
import { Dialog } from '../dialog/Dialog'
import { DialogButtons } from '../dialog/DialogButtons'
import { messageOf, postJSON } from '../http/request'
import { selectedPassage, type Selected } from './passageRange'
import { RemarkAtSelection } from './RemarkAtSelection'
import styles from './Remarks.module.css'

/** Takes what is selected in the text, and asks what is to be said about it. */
export function AddRemark({ article, onAdded }: { article: number; onAdded: () => void }) {
  const id = useId()
  const [passage, setPassage] = useState<Selected>()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)

  const begin = () => {
    const selected = selectedPassage()
    if (!selected) toast.info('请先在正文里选中要批注的文字，再点“批注选中的文字”。')
    else if (selected === 'several') toast.info('批注一次只标一段，请只选中同一段里的文字。')
    else if (selected.quote.length > REMARK_LIMITS.quote)
      toast.info(`选中的文字太长，请选 ${REMARK_LIMITS.quote} 字以内的一处。`)
    else setPassage(selected)
  }
  const save = async () => {
    setBusy(true)
    try {
      await postJSON('/api/remarks?depth=0', { article, ...passage, text })
      setPassage(undefined)
      setText('')
      onAdded()
    } catch (error) {
      toast.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {/* The button must not take the selection away before it is read. */}
      <div
        role="presentation"
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        <Button type="button" buttonStyle="secondary" margin={false} onClick={begin}>
          批注选中的文字
        </Button>
      </div>
      {!passage && <RemarkAtSelection onBegin={begin} />}
      {passage && (
        <Dialog
          title="批注"
          busy={busy}
          onClose={() => setPassage(undefined)}
          onSubmit={() => void save()}
          footer={<DialogButtons label="保存批注" busy={busy} onClose={() => setPassage(undefined)} />}
        >
          <blockquote className={styles.quote}>{passage.quote}</blockquote>
          <label htmlFor={id}>批注内容（作者会看到，不会印出）</label>
          <textarea
            id={id}
            className={styles.text}
            rows={4}
            required
            maxLength={REMARK_LIMITS.text}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Dialog>
      )}
    </>
  )
}

'use client'

import { Button, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { z } from 'zod'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { useCopy } from '../clipboard/useCopy'
import { Dialog } from '../dialog/Dialog'
import { getJSON, messageOf } from '../http/request'
import { useKept } from '../saving/useKept'
import { useSubmitForm } from '../saving/useSubmitForm'
import { TwoTexts } from './TwoTexts'
import { useContent } from './useContent'
import styles from './Writing.module.css'

const theirsSchema = z.object({ title: z.string().nullish(), body: z.unknown(), updatedAt: z.string() })

/** Somebody else saved while this was being written: both texts side by side, and a person decides. */
export function StaleBanner() {
  const { kept, snapshot } = useKept()
  const mine = useContent()
  const { setModified } = useForm()
  const submitForm = useSubmitForm()
  const [theirs, setTheirs] = useState<z.infer<typeof theirsSchema>>()
  const [fault, setFault] = useState<string>()
  const [isCopied, setCopied] = useState(false)
  const { copy, byHand } = useCopy(() => setCopied(true))
  const text = `${mine.title}\n${lexicalText(mine.body)}`

  const compare = async () => {
    try {
      setTheirs(await getJSON(`/api/articles/${snapshot?.id}?depth=0`, { schema: theirsSchema }))
    } catch (error) {
      setFault(messageOf(error))
    }
  }
  const keepMine = async () => {
    if (!theirs || !kept) return
    kept.replaceVersion(theirs.updatedAt)
    setTheirs(undefined)
    setModified(true)
    if (kept.savesForm()) await kept.push({ isQuiet: false })
    else await submitForm({ overrides: { baseVersion: theirs.updatedAt } })
  }
  // Not in the bar above the text, which on a telephone it would lie on.
  return createPortal(
    <section role="alert" className={styles.banner}>
      <p>
        别人（或您在另一个窗口）刚保存过这篇稿件。您的修改还没有保存，文字仍在本页，不会丢。
        {fault}
      </p>
      <Button buttonStyle="primary" size="small" margin={false} onClick={() => void compare()}>
        对照两份内容
      </Button>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void copy(text)}>
        {isCopied ? '已复制' : '复制我的文字'}
      </Button>
      {byHand}
      {theirs && (
        <Dialog
          title="两份内容"
          busy={false}
          onClose={() => setTheirs(undefined)}
          onSubmit={() => void keepMine()}
          footer={
            <>
              <Button
                type="button"
                buttonStyle="secondary"
                margin={false}
                onClick={() => window.location.reload()}
              >
                用对方的，放弃我的
              </Button>
              <Button type="submit" buttonStyle="primary" margin={false}>
                用我的保存
              </Button>
            </>
          }
        >
          <p>对方的内容会留在“版本”里，随时可以找回。</p>
          <TwoTexts
            sides={[
              { heading: '对方已保存的', text: `${theirs.title ?? ''}\n${lexicalText(theirs.body)}` },
              { heading: '我的（未保存）', text },
            ]}
          />
        </Dialog>
      )}
    </section>,
    document.body,
  )
}

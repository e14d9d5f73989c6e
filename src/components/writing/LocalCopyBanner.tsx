'use client'

import { Button, useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { useBodyEditor } from '../editor/BodyEditorsProvider'
import { dropSetAside, setCopiesAside, type LocalCopy, type SetAside } from '../saving/localCopies'
import { formatMinute } from '../workflow/formatMinute'
import { useContent } from './useContent'
import styles from './Writing.module.css'

/** Text that this browser kept because the server did not get it: offered when the article is opened again. */
export function LocalCopyBanner({
  user,
  article,
  onRestore,
}: {
  user: number | string
  article: number | undefined
  /** Told by which name the server may know the text already that is brought back. */
  onRestore: (creationKey: string) => void
}) {
  const content = useContent()
  const { setModified } = useForm()
  const [, dispatchFields] = useAllFormFields()
  const editor = useBodyEditor()
  const [copies, setCopies] = useState<readonly SetAside[]>([])

  // Once, when the page opens: later copies are of what is being written here, also when it gets its number.
  const [opened] = useState(article)
  useEffect(() => setCopies(setCopiesAside({ user }, opened)), [user, opened])

  // What the page shows is the page's to keep, and offered no more.
  const known = copies.find(({ copy }) => isSame(copy, content))
  useEffect(() => {
    if (!known) return
    dropSetAside(known)
    setCopies((now) => now.filter((other) => other !== known))
  }, [known])

  const offered = copies.find((each) => each !== known)
  if (!offered) return null
  const { copy } = offered
  const close = () => {
    dropSetAside(offered)
    setCopies(copies.filter((other) => other !== offered))
  }
  const restore = () => {
    if (copy.creationKey) onRestore(copy.creationKey)
    dispatchFields({ type: 'UPDATE', path: 'title', value: copy.title })
    if (copy.body) editor.replace(copy.body)
    setModified(true)
  }
  // Not in the bar above the text, which on a telephone it would lie on.
  return createPortal(
    <section role="alert" className={styles.banner}>
      <p>
        本机留有一份 {formatMinute(copy.at)} 写的内容，和这里显示的不一样：{beginning(copy)}
      </p>
      <Button buttonStyle="primary" size="small" margin={false} onClick={restore}>
        恢复
      </Button>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={close}>
        不需要
      </Button>
    </section>,
    document.body,
  )
}

function isSame(copy: LocalCopy, { title, body }: { title: string; body: object | null }): boolean {
  return copy.title === title && lexicalText(copy.body) === lexicalText(body)
}

function beginning({ title, body }: LocalCopy): string {
  const text = title || lexicalText(body)
  return text.length > 30 ? `${text.slice(0, 30)}……` : text
}

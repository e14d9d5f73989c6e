'use client'

import { Button, useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { lexicalText } from '@/domain/article/lexicalText'
import { replaceBody } from '../editor/bodyEditor'
import { formatMinute } from '../workflow/formatMinute'
import { copyKey, dropCopy, type LocalCopy, readCopy } from './localCopy'
import { useContent } from './useContent'
import styles from './Writing.module.css'

/** Text that this browser kept because the server did not get it: offered when the article is opened again. */
export function LocalCopyBanner({ user, article }: { user: number | string; article: number | undefined }) {
  const key = copyKey({ user, article: article ?? 'new' })
  const content = useContent()
  const { setModified } = useForm()
  const [, dispatchFields] = useAllFormFields()
  const [copy, setCopy] = useState<LocalCopy>()

  // Once, when the page opens: later copies are of what is being written here.
  useEffect(() => setCopy(readCopy(key)), [key])

  if (!copy || isSame(copy, content)) return null
  const close = () => {
    dropCopy(key)
    setCopy(undefined)
  }
  const restore = () => {
    dispatchFields({ type: 'UPDATE', path: 'title', value: copy.title })
    if (copy.body) replaceBody(copy.body)
    setModified(true)
    setCopy(undefined)
  }
  return (
    <section role="alert" className={styles.banner}>
      <p>
        本机留有一份没有保存到服务器的内容（{formatMinute(copy.at)}）：{beginning(copy)}
      </p>
      <Button buttonStyle="primary" size="small" margin={false} onClick={restore}>
        恢复
      </Button>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={close}>
        不需要
      </Button>
    </section>
  )
}

function isSame(copy: LocalCopy, { title, body }: { title: string; body: object | null }): boolean {
  return copy.title === title && lexicalText(copy.body) === lexicalText(body)
}

function beginning({ title, body }: LocalCopy): string {
  const text = title || lexicalText(body)
  return text.length > 30 ? `${text.slice(0, 30)}……` : text
}

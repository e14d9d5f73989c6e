'use client'

import { Button, useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { useBodyEditor } from '../editor/BodyEditorsProvider'
import type { Snapshot } from '../saving/kept'
import { dropSetAside, setCopiesAside, type LocalCopy, type SetAside } from '../saving/localCopies'
import { useKept } from '../saving/useKept'
import { formatMinute } from '../workflow/formatMinute'
import { CompareCopy } from './CompareCopy'
import { copyStanding } from './copyStanding'
import { useContent } from './useContent'
import styles from './Writing.module.css'

/**
 * Text that this browser kept because the server did not get it: offered when the article is opened again. Put back at
 * once only where it goes on from what the page shows; else a person sees both first.
 */
export function LocalCopyBanner({
  user,
  article,
  draft,
  onRestore,
}: {
  user: number | string
  article: number | undefined
  /** How it stands with what the page shows. */
  draft: Snapshot
  /** Told by which name the server may know the text already that is brought back. */
  onRestore: (creationKey: string) => void
}) {
  const content = useContent()
  const { setModified } = useForm()
  const [, dispatchFields] = useAllFormFields()
  const editor = useBodyEditor()
  const { kept } = useKept()
  const [copies, setCopies] = useState<readonly SetAside[]>([])
  const [isComparing, setComparing] = useState(false)

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
  const { version, phase } = draft
  const standing = copyStanding(copy, { version, isSaved: phase === 'saved' })
  const close = () => {
    dropSetAside(offered)
    setComparing(false)
    setCopies(copies.filter((other) => other !== offered))
  }
  const restore = () => {
    if (copy.creationKey) onRestore(copy.creationKey)
    dispatchFields({ type: 'UPDATE', path: 'title', value: copy.title })
    if (copy.body) editor.replace(copy.body)
    setModified(true)
  }
  // Each text becomes a version of its own, which no quiet save takes the place of.
  const decide = async () => {
    setComparing(false)
    await kept?.push({ isQuiet: false })
    restore()
    await kept?.push({ isQuiet: false })
  }
  // Not in the bar above the text, which on a telephone it would lie on.
  return createPortal(
    <section role="alert" className={styles.banner}>
      <p>{offerOf(copy, { standing, version })}</p>
      {standing === 'ahead' ? (
        <Button buttonStyle="primary" size="small" margin={false} onClick={restore}>
          恢复
        </Button>
      ) : (
        <Button buttonStyle="primary" size="small" margin={false} onClick={() => setComparing(true)}>
          对照两份内容
        </Button>
      )}
      <Button buttonStyle="secondary" size="small" margin={false} onClick={close}>
        不需要
      </Button>
      {isComparing && standing !== 'ahead' && (
        <CompareCopy
          copy={copy}
          standing={standing}
          shown={content}
          onKeep={close}
          onTake={() => void decide()}
          onClose={() => setComparing(false)}
        />
      )}
    </section>,
    document.body,
  )
}

function offerOf(
  copy: LocalCopy,
  { standing, version }: { standing: ReturnType<typeof copyStanding>; version: string | undefined },
): string {
  const mine = `本机留有一份 ${formatMinute(copy.at)} 写的内容`
  const saved = version ? `${formatMinute(version)} 保存的` : '刚写的'
  switch (standing) {
    case 'ahead':
      return `${mine}，比这里的新，还没有保存上：${beginning(copy)}`
    case 'newer':
      return `${mine}，比这里的新；但这里的是另外改过的（${saved}），请先对照：${beginning(copy)}`
    case 'older':
      return `${mine}，比这里的旧。这里的是较新的（${saved}）：${beginning(copy)}`
  }
}

function isSame(copy: LocalCopy, { title, body }: { title: string; body: object | null }): boolean {
  return copy.title === title && lexicalText(copy.body) === lexicalText(body)
}

function beginning({ title, body }: LocalCopy): string {
  const text = title || lexicalText(body)
  return text.length > 30 ? `${text.slice(0, 30)}……` : text
}

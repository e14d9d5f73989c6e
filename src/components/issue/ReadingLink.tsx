'use client'

import { Button, toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type ReadingLink as Link, readingLinkSchema } from '@/domain/answers/readingLink'
import type { ReadingLinkAction, ReadingLinkState } from '@/domain/readingLink'
import { useCopy } from '../clipboard/useCopy'
import { Dialog } from '../dialog/Dialog'
import { DialogButtons } from '../dialog/DialogButtons'
import { getJSON, messageOf, postJSON } from '../http/request'
import { formatMinute } from '../workflow/formatMinute'
import progressStyles from './Progress.module.css'
import styles from './ReadingLink.module.css'

/** The link by which this issue is read without a login: to copy, to stop, to let live on, to replace. */
export function ReadingLink({ issue }: { issue: number | string }) {
  const [link, setLink] = useState<Link | null>(null)
  const [fault, setFault] = useState<string>()
  const [asked, setAsked] = useState<ReadingLinkAction>()
  const [round, setRound] = useState(0)
  const { copy, byHand } = useCopy(() => toast.success('链接已复制。'))

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    getJSON(`/api/issues/${issue}/reading-link`, { schema: readingLinkSchema, signal }).then(
      (answer) => setLink(answer.link),
      (error: unknown) => {
        if (!signal.aborted) setFault(messageOf(error))
      },
    )
    return () => controller.abort()
  }, [issue, round])

  if (fault) return <p role="alert">{fault}</p>
  if (!link) return null
  return (
    <div>
      <p role="status">
        <span className={progressStyles.label}>网页</span>
        {describe(link)}
      </p>
      {link.state === 'open' && (
        <p className={progressStyles.links}>
          <a href={link.url} target="_blank" rel="noreferrer">
            打开在线阅读页
          </a>
          <button type="button" className={progressStyles.toggle} onClick={() => void copy(link.url)}>
            复制链接
          </button>
        </p>
      )}
      {byHand}
      <div className={styles.controls}>
        {ACTIONS[link.state].map((action) => (
          <Button
            key={action}
            type="button"
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => setAsked(action)}
          >
            {WORDS[action].button}
          </Button>
        ))}
      </div>
      {asked && (
        <Confirmation
          issue={issue}
          action={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined)
            setRound(round + 1)
          }}
        />
      )}
    </div>
  )
}

const ACTIONS = {
  open: ['revoke-link', 'renew-link'],
  revoked: ['extend-link', 'renew-link'],
  expired: ['extend-link', 'renew-link'],
} as const satisfies Record<ReadingLinkState, readonly ReadingLinkAction[]>

const WORDS = {
  'revoke-link': {
    button: '停用链接',
    note: '停用后，已发出邮件中的在线阅读链接立即打不开；附件中的 PDF 不受影响。以后可以恢复。',
    done: '链接已停用。',
  },
  'extend-link': {
    button: '恢复链接',
    note: '已发出邮件中的链接重新可用，有效期按“简报设置”从今天起重新计算。',
    done: '链接已恢复。',
  },
  'renew-link': {
    button: '更换链接',
    note: '换一个新链接，原链接永久失效，已发出邮件中的链接也随之打不开。适合链接已传到不该传的地方时使用。',
    done: '已换成新链接。',
  },
} as const satisfies Record<ReadingLinkAction, { button: string; note: string; done: string }>

function Confirmation({
  issue,
  action,
  onClose,
  onDone,
}: {
  issue: number | string
  action: ReadingLinkAction
  onClose: () => void
  onDone: () => void
}) {
  const [busy, setBusy] = useState(false)
  const { button, note, done } = WORDS[action]

  const confirm = async () => {
    setBusy(true)
    try {
      await postJSON(`/api/issues/${issue}/${action}`, {})
      toast.success(done)
      onDone()
    } catch (error) {
      toast.error(messageOf(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={button}
      busy={busy}
      onClose={onClose}
      onSubmit={() => void confirm()}
      footer={<DialogButtons label={button} busy={busy} onClose={onClose} />}
    >
      <p>{note}</p>
    </Dialog>
  )
}

function describe({ state, expiresAt }: Link): string {
  if (state === 'revoked') return '阅读链接已停用，邮件中的链接打不开。'
  if (state === 'expired') return `阅读链接已于 ${formatMinute(expiresAt ?? '')} 过期。`
  const until = expiresAt ? `有效期至 ${formatMinute(expiresAt)}` : '长期有效'
  return `凭链接即可阅读，无需登录；${until}。链接可以转发，请注意范围。`
}

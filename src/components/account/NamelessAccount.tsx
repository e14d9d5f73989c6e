'use client'

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { madeNameless } from '@/domain/answers/nameless'
import { isNameless } from '@/domain/nameless'
import { Dialog } from '../dialog/Dialog'
import { DialogButtons } from '../dialog/DialogButtons'
import { messageOf, sendJSON } from '../http/request'
import { MailboxField } from '../workflow/MailboxField'

/** On a closed account, for an administrator: takes off it what says whose it was, once its address is typed. */
export function NamelessAccount() {
  const { user } = useAuth()
  const { id, savedDocumentData } = useDocumentInfo()
  const [isOpen, setOpen] = useState(false)
  if (!id || user?.role !== 'admin' || id === user.id || savedDocumentData?.active !== false) return null
  const email = typeof savedDocumentData.email === 'string' ? savedDocumentData.email : ''
  if (isNameless({ email })) return <p>这个账号已经匿名，不能再改，也不能重新启用。</p>
  return (
    <>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => setOpen(true)}>
        匿名这个账号
      </Button>
      {isOpen && <AskNameless user={id} email={email} onClose={() => setOpen(false)} />}
    </>
  )
}

function AskNameless({
  user,
  email,
  onClose,
}: {
  user: number | string
  email: string
  onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const make = async () => {
    setBusy(true)
    try {
      await sendJSON(`/api/users/${user}/make-nameless`, {
        method: 'POST',
        body: { email: typed },
        schema: madeNameless,
      })
      window.location.reload()
    } catch (error) {
      setFault(messageOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title="匿名这个账号？"
      busy={busy}
      onClose={onClose}
      onSubmit={() => void make()}
      footer={<DialogButtons label="匿名，不能恢复" busy={busy} disabled={typed === ''} onClose={onClose} />}
    >
      <p>
        去掉：姓名和邮箱（改为“已离职用户{user}
        ”）、密码和用过的密码、两步验证、统一身份认证的标识、登录情况（时间、地址、浏览器）、个人设置，以及发给这个账号的通知的正文和地址。
      </p>
      <p>
        保留：审计记录、流转记录里的姓名和来自的地址（依法只能增加，不能改动，按保存期限清理）；已发布的简报和投递记录；稿件、批注的文字。企业联系人、报送单位里的同一个人，请到那里另行修改。
      </p>
      <MailboxField label={`请填写这个账号的邮箱（${email}）以确认：`} value={typed} onChange={setTyped} />
      <p role="alert">{fault}</p>
    </Dialog>
  )
}

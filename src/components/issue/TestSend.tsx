'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { isEditor } from '@/domain/workflow/standing'
import { standingOf } from '../workflow/roleOf'
import { postJSON } from '../http/request'
import { useFormUnsaved } from '../saving/useFormUnsaved'
import { ActionDialog } from '../workflow/ActionDialog'
import { LastTest, TestOutcome } from './LastTest'
import styles from '../workflow/ActionDialog.module.css'
import { MailboxField } from '../workflow/MailboxField'

/** One copy of the issue as it was last saved, to an address of one's choice, before everybody gets it. */
export function TestSend() {
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(0)
  if (id === undefined || data?.status === 'published' || !isEditor(standingOf(user))) return null
  return (
    <>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => setOpen(true)}>
        试发
      </Button>
      {open && (
        <TestSendDialog
          issue={id}
          ownEmail={user?.email ?? ''}
          onAsked={() => setAsked(asked + 1)}
          onClose={() => setOpen(false)}
        />
      )}
      {asked > 0 && <TestOutcome key={asked} issue={id} round={asked} />}
    </>
  )
}

function TestSendDialog({
  issue,
  ownEmail,
  onAsked,
  onClose,
}: {
  issue: number | string
  ownEmail: string
  onAsked: () => void
  onClose: () => void
}) {
  const [email, setEmail] = useState(ownEmail)
  const isUnsaved = useFormUnsaved()
  const send = async () => {
    await postJSON(`/api/issues/${issue}/test-send`, { email })
    toast.success(`测试邮件已交给发送程序，稍后请到 ${email} 查收。`)
    onAsked()
    onClose()
  }
  return (
    <ActionDialog
      step={{ label: '试发', comment: 'none' }}
      wording={{ note: '按已保存的内容生成一封标明【测试】的邮件。不计入投递记录，也不改变本期的状态。' }}
      unsaved={false}
      run={send}
      onClose={onClose}
      blocked={email.trim() === ''}
    >
      <LastTest issue={issue} />
      {isUnsaved && <p className={styles.unsaved}>页面上有未保存的修改，不会出现在测试邮件里。</p>}
      <MailboxField value={email} onChange={setEmail} />
    </ActionDialog>
  )
}

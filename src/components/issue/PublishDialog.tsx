'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { ScheduleChoice } from '../schedule/ScheduleChoice'
import type { Latest } from '../http/useLatest'
import { usePreflight, usePreview, type Preview } from '../compose/useChecks'
import { ActionDialog } from '../workflow/ActionDialog'
import type { ActionDialogProps } from '../workflow/actionTypes'
import type { Preflight } from '@/domain/answers/preflight'
import { useMailChoice } from '../restoration/MailChoice'
import { doubtsFirst } from './doubtsFirst'
import { Findings } from './Findings'
import { PublishSummary } from './PublishSummary'

/** Says at one glance what publishing will do, and does not offer it while something stands in the way. */
export function PublishDialog(props: ActionDialogProps) {
  const { id } = props.document
  const { data } = useDocumentInfo()
  const [time, setTime] = useState<string>()
  const isTimed = time !== undefined
  const preflight = usePreflight(id, { version: 'publish', active: true })
  // Set anew for this dialog, whatever a preview on the page may show: this is what will go out.
  const preview = usePreview(id, { version: 'publish', active: true })
  const { value, state, message } = preflight
  const mail = useMailChoice()
  const isStopped = value && (value.errors.length > 0 || value.summary?.signOff === 'notYou')
  return (
    <ActionDialog
      {...props}
      heading={headline({
        isTimed,
        isMailed: mail.words.mailTo !== 'nobody' && value?.summary?.mailboxes !== 0,
      })}
      submitLabel={
        mail.words.mailTo === 'nobody' ? '只发布，不发邮件' : mailedLabel(value?.summary?.mailboxes)
      }
      blocked={(!value && state !== 'failed') || Boolean(isStopped) || time === '' || mail.isOpen}
      extra={mail.words}
      {...(isTimed && { extra: { at: time }, instead: { action: 'schedule', label: '定时发布' } })}
    >
      {!value && state !== 'failed' && (
        <p role="status">{state === 'busy' ? '服务器正忙，稍后自动再查…' : '正在检查本期内容…'}</p>
      )}
      {state === 'failed' && (
        <p role="status">{`发布前的检查没有完成：${message} 仍可发布，服务器会再次核对。`}</p>
      )}
      {value && <PreflightReport report={value} preview={preview} />}
      {!isTimed && mail.words.mailTo !== 'nobody' && (
        <p>生成 PDF，并向名单上的邮箱各发一封邮件。此后内容不能再改，有误只能发布更正。</p>
      )}
      {mail.words.mailTo === 'nobody' && (
        <p>生成 PDF，不发邮件，也不通知作者。名单上的邮箱都记为“待确认”，可以逐个再发，或标为已收到。</p>
      )}
      {mail.question}
      {data?.publishAt && <p>本期已定时发布；现在发布，定时随之取消。</p>}
      {!data?.publishAt && !mail.question && <ScheduleChoice issue={id} value={time} onChange={setTime} />}
    </ActionDialog>
  )
}

/** What nobody can take back. */
function headline({ isTimed, isMailed }: { isTimed: boolean; isMailed: boolean }): string {
  const when = isTimed ? '到时自动发布' : '发布后立即定稿'
  return `${when}，${isMailed ? '发出的邮件收不回来' : '不能收回'}`
}

function mailedLabel(mailboxes: number | undefined): string | undefined {
  return mailboxes ? `发布并发给 ${mailboxes} 个邮箱` : undefined
}

function PreflightReport({
  report: { errors, warnings, summary },
  preview,
}: {
  report: Preflight
  preview: Latest<Preview>
}) {
  // The summary names the entries without a mailbox already.
  const further = summary ? warnings.filter(({ code }) => code !== 'without-mailbox') : warnings
  return (
    <>
      {summary && <PublishSummary summary={summary} preview={preview} />}
      {summary?.signOff === 'notYou' && (
        <Findings tone="error" heading="双人签发" messages={['本期是您送签的，须由另一位审核人员来发布。']} />
      )}
      <Findings
        tone="error"
        heading="以下问题解决后才能发布"
        messages={errors.map(({ message }) => message)}
      />
      <Findings tone="warning" heading="请留意" messages={doubtsFirst(further)} />
    </>
  )
}

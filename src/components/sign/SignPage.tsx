import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { z } from 'zod'
import { isDay, printedDay } from '@/domain/shanghaiDate'
import { dueForPerson } from '@/domain/stages/missingMarks'
import { isEditor, maySign } from '@/domain/workflow/standing'
import { readSignature, type Signature } from '@/services/desk/readSignature'
import { requireAccount } from '../admin/pageDoors'
import { SIGN_PATH } from '../admin/paths'
import { formatAge } from '../dashboard/formatAge'
import { formatMinute } from '../workflow/formatMinute'
import { scheduledLine } from '@/domain/scheduledLine'
import { ScheduledNote } from './ScheduledNote'
import { marksWords } from './marksWords'
import styles from './Sign.module.css'
import { SignSheet } from './SignSheet'
import { SignedSheet } from './SignedSheet'

const segments = z.tuple([z.literal('sign'), z.coerce.number().int().positive().max(2_147_483_647)])

/** `/admin/sign/:id`, where the mail leads: what is to be signed, 签发 and 退回, and nothing else. Made for a phone. */
export async function SignPage(page: AdminViewServerProps) {
  const path = segments.safeParse(page.params?.segments)
  const id = path.success ? path.data[1] : undefined
  const req = requireAccount(page, `${SIGN_PATH}/${id ?? ''}`)
  if (!maySign(req.user)) redirect('/admin')
  const signature = id === undefined ? undefined : await readSignature(id, { req })
  if (!signature) return <Gone />
  const { issue, last, awaiting } = signature
  const line = lineOf(signature)
  return (
    <main className={styles.page}>
      <Head signature={signature} />
      {issue.status === 'review' && (
        <>
          {line && <ScheduledNote issue={issue.id} line={line} />}
          <SignSheet
            issue={issue.id}
            seen={issue.updatedAt}
            signOff={signature.signOff}
            isScheduled={line !== undefined}
            due={awaiting && isEditor(req.user) ? dueForPerson(awaiting, req.user.id) : []}
          />
        </>
      )}
      {issue.status === 'published' && <SignedSheet signature={signature} />}
      {issue.status === 'draft' && (
        <p className={styles.note}>
          {last?.action === 'return'
            ? `本期已由${last.by}退回修改，改好后会重新送签，到时再通知您。现在不用做什么。`
            : '本期还在编辑，没有送签。送签后会通知您，现在不用做什么。'}
        </p>
      )}
    </main>
  )
}

function lineOf({ awaiting }: Signature): string | undefined {
  if (!awaiting?.publishAt) return undefined
  return scheduledLine({ at: awaiting.publishAt, by: awaiting.scheduledBy, now: new Date() })
}

function Head({ signature: { issue, awaiting } }: { signature: Signature }) {
  const since = awaiting?.submittedAt
  return (
    <header className={styles.head}>
      <Link href="/admin" prefetch={false} className={styles.home}>
        首页
      </Link>
      <h1>{issue.name ?? `编号 ${issue.id}`}</h1>
      <p>
        {isDay(issue.date) ? `${printedDay(issue.date)}印发` : '未定印发日期'}
        {awaiting &&
          since &&
          ` · ${awaiting.submittedBy ?? ''} ${formatMinute(since.toISOString())} 送签（${formatAge(since, new Date())}）`}
      </p>
      {awaiting && marksWords(awaiting).map((words) => <p key={words}>{words}</p>)}
    </header>
  )
}

function Gone() {
  return (
    <main className={styles.page}>
      <h1>没有这一期</h1>
      <p>它可能已被删除。请打开最新一封邮件里的链接，或回到首页查看。</p>
      <Link href="/admin" prefetch={false} className={styles.home}>
        首页
      </Link>
    </main>
  )
}

import Link from 'next/link'
import type { UIFieldServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { awaitedMarks } from '@/domain/stages/missingMarks'
import { maySign, readsDesk } from '@/domain/workflow/standing'
import { readAwaiting } from '@/services/desk/readAwaiting'
import { scheduledLine } from '@/domain/scheduledLine'
import { SIGN_PATH } from '../admin/paths'
import { formatAge } from '../dashboard/formatAge'
import { formatMinute } from '../workflow/formatMinute'
import styles from '../workflow/ReasonBanner.module.css'
import { MarksLine } from './MarksLine'
import { waitsFor } from './waitsFor'

/** On an issue under signature: whose it waits for, since when, and the way to sign it; of a signed one, when it goes out. */
export async function AwaitingBanner({ id, data, req }: UIFieldServerProps) {
  if (id === undefined || data.status !== 'review' || !readsDesk(req.user)) return null
  const awaiting = (await readAwaiting(poolOf(req.payload))).get(Number(id))
  if (!awaiting) return null
  const { publishAt, scheduledBy, signers, submittedAt, submittedBy } = awaiting
  const line = publishAt && scheduledLine({ at: publishAt, by: scheduledBy, now: new Date() })
  return (
    <section className={styles.banner} aria-label={line ? '定时发布' : '待签发'}>
      <strong>{line ?? awaitedMarks(awaiting) ?? `等${waitsFor(signers)}签发`}</strong>
      <p className={styles.who}>
        {submittedBy}
        {submittedAt && (
          <>
            {' '}
            <time dateTime={submittedAt.toISOString()}>{formatMinute(submittedAt.toISOString())}</time>
            {` 送签（${formatAge(submittedAt, new Date())}）`}
          </>
        )}
      </p>
      {awaiting.asked && <MarksLine awaiting={awaiting} asked={awaiting.asked} user={req.user} />}
      {maySign(req.user) && (
        <p className={styles.who}>
          <Link href={`${SIGN_PATH}/${id}`} prefetch={false}>
            打开签发页（手机上也能看全文、签发或退回）
          </Link>
        </p>
      )}
    </section>
  )
}

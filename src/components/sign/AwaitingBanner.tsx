import Link from 'next/link'
import type { UIFieldServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { maySign, readsDesk } from '@/domain/workflow/standing'
import { readAwaiting } from '@/services/desk/readAwaiting'
import { SIGN_PATH } from '../admin/paths'
import { formatAge } from '../dashboard/formatAge'
import { formatMinute } from '../workflow/formatMinute'
import styles from '../workflow/ReasonBanner.module.css'
import { waitsFor } from './waitsFor'

/** On an issue that waits for a signature: whose, since when, and the way to sign it. */
export async function AwaitingBanner({ id, req }: UIFieldServerProps) {
  if (id === undefined || !readsDesk(req.user)) return null
  const awaiting = (await readAwaiting(poolOf(req.payload))).get(Number(id))
  if (!awaiting) return null
  const { signers, submittedAt, submittedBy } = awaiting
  return (
    <section className={styles.banner} aria-label="待签发">
      <strong>等{waitsFor(signers)}签发</strong>
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

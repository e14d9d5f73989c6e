import type { Addressee, Mailing } from '@/domain/answers/correction'
import styles from './ErrataFields.module.css'

const SHOWN = 6

/** Who is written to by the lists of today: how many as before, and by name each that is added, kept or left out. */
export function CorrectionMailing({
  mailing: { added, kept, dropped, unchanged, changes },
}: {
  mailing: Mailing
}) {
  return (
    <section className={styles.mailing} aria-label="更正发给谁">
      <p>{`原来就发、名单上仍有的 ${unchanged} 个邮箱照发。`}</p>
      <Mailboxes heading="增加的邮箱，从前没有收过本期" mailboxes={added} />
      <Mailboxes heading="已不在名单上，但收到过（或可能收到过）错件，仍发更正" mailboxes={kept} />
      <Mailboxes heading="已不在名单上，也没有收到过，不再发" mailboxes={dropped} />
      {changes.length > 0 && (
        <details>
          <summary>{`邮箱有变动的单位：${changes.length} 个，记入流转记录`}</summary>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Mailboxes({ heading, mailboxes }: { heading: string; mailboxes: readonly Addressee[] }) {
  if (mailboxes.length === 0) return null
  return (
    <>
      <h3>{`${heading}：${mailboxes.length} 个`}</h3>
      <MailboxList mailboxes={mailboxes.slice(0, SHOWN)} />
      {mailboxes.length > SHOWN && (
        <details>
          <summary>{`另外 ${mailboxes.length - SHOWN} 个`}</summary>
          <MailboxList mailboxes={mailboxes.slice(SHOWN)} />
        </details>
      )}
    </>
  )
}

function MailboxList({ mailboxes }: { mailboxes: readonly Addressee[] }) {
  return (
    <ul>
      {mailboxes.map(({ email, bodies }) => (
        <li key={email}>{`${email}（${bodies.join('、')}）`}</li>
      ))}
    </ul>
  )
}

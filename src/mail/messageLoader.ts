import { verpAddress, type Verp } from './bounces/verp'
import { composeIssueMail, type IssueMail, type IssueMailInput } from './issueMail/composeIssueMail'
import type { ClaimedDelivery } from './ledger/claim'
import type { SmtpMessage } from './transport/smtpSlot'

/** Publications go out one after another, with an OFD or without; a correction may overlap with its first revision. */
const KEPT = 3

type LoaderParts = {
  /** Each row's own envelope sender; without it the sender of the letterhead. */
  verp?: Verp
  /** Message-ID of the copy that a row of a correction answers. */
  correctedBy?: (row: { row: number }) => Promise<string | undefined>
}

/**
 * What the engine sends for a row. A publication is read and composed once, and once more where mails of it carry the
 * OFD, and kept while its rows go out, so that memory holds a few encoded PDFs, whatever the number of mailboxes.
 * @param loadPublication the frozen parts of one publication, with its OFD or without; called again after it rejected
 */
export function createMessageLoader(
  loadPublication: (publicationId: number, wanted: { withOfd: boolean }) => Promise<IssueMailInput>,
  { verp, correctedBy }: LoaderParts = {},
): (row: ClaimedDelivery) => Promise<Omit<SmtpMessage, 'onData'>> {
  const kept = new Map<string, Promise<IssueMail>>()

  const mailOf = (publicationId: number, withOfd: boolean): Promise<IssueMail> => {
    // Apart: mails without an OFD leave before there is one.
    const key = `${publicationId}${withOfd ? ' ofd' : ''}`
    const mail = kept.get(key) ?? loadPublication(publicationId, { withOfd }).then(composeIssueMail)
    // Put in anew, the most recently used is the last; the first is let go.
    kept.delete(key)
    kept.set(key, mail)
    mail.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return mail
  }

  return async ({ id, contentId, withOfd, email, name, messageId }) => {
    const mail = await mailOf(contentId, withOfd)
    const from = verp ? verpAddress({ id, messageId }, verp) : mail.from
    const inReplyTo = mail.isCorrection ? await correctedBy?.({ row: id }) : undefined
    return { envelope: { from, to: email }, chunks: mail.chunks({ email, name, messageId, inReplyTo }) }
  }
}

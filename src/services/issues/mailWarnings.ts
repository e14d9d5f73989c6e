import type { Finding } from '@/domain/answers/preflight'
import { fileSize } from '@/domain/fileSize'
import type { DraftView } from './readDraftView'

/** Base64 in lines of 76 characters and their ends. */
const AS_MAILED = (4 / 3) * (78 / 76)
const LETTER = 40_000
const MB = 1024 * 1024

/** Bytes of one mail; of those with an OFD, which is as large as the PDF, how many there are beside the others. */
export type MailSizes = { bytes: number; withOfd: { mails: number; bytes: number } | null }

export function mailSizes(pdfBytes: number, { audience: { plan } }: DraftView): MailSizes {
  const mailed = (fileBytes: number) => Math.round(LETTER + fileBytes * AS_MAILED)
  const mails = plan.rows.filter(({ withOfd }) => withOfd).length
  return {
    bytes: mailed(pdfBytes),
    withOfd: mails > 0 ? { mails, bytes: mailed(2 * pdfBytes) } : null,
  }
}

/** One finding where mails go out that are larger than the office wants to send. */
export function mailWarnings(
  sizes: MailSizes | undefined,
  { issue, settings, audience: { plan } }: DraftView,
): Finding[] {
  if (!sizes || issue.status === 'published' || plan.rows.length === 0) return []
  const most = settings.mailSizeWarning
  const { bytes, withOfd } = sizes
  const which =
    bytes > most * MB
      ? `每封邮件约 ${fileSize(bytes)}`
      : withOfd && withOfd.bytes > most * MB
        ? `另附 OFD 的 ${withOfd.mails} 封邮件，每封约 ${fileSize(withOfd.bytes)}`
        : undefined
  if (!which) return []
  const message = `${which}，大于 ${most} MB：有的单位可能收得慢，或者拒收。请减少图片，或裁小后重新插入。`
  return [{ code: 'heavy-mail', message, target: { collection: 'issues', id: issue.id, field: 'articles' } }]
}

import type { Finding } from '@/domain/answers/preflight'
import { fileSize } from '@/domain/fileSize'
import type { DraftView } from './readDraftView'

/** Base64 in lines of 76 characters and their ends. */
const AS_MAILED = (4 / 3) * (78 / 76)
const LETTER = 40_000
const MB = 1024 * 1024

/** Bytes of the largest of an issue's mails: the letter, its PDF, and where somebody wants it the OFD, as large as that. */
export function mailBytes(pdfBytes: number, { audience: { plan } }: DraftView): number {
  const files = plan.rows.some(({ withOfd }) => withOfd) ? 2 * pdfBytes : pdfBytes
  return Math.round(LETTER + files * AS_MAILED)
}

/** One finding where mails go out that are larger than the office wants to send. */
export function mailWarnings(
  bytes: number | undefined,
  { issue, settings, audience: { plan } }: DraftView,
): Finding[] {
  const most = settings.mailSizeWarning
  const goesOut = issue.status !== 'published' && plan.rows.length > 0
  if (!goesOut || bytes === undefined || bytes <= most * MB) return []
  const message = `每封邮件约 ${fileSize(bytes)}，超过 ${most} MB：有的单位可能收得慢，或者拒收。请减少图片，或裁小后重新插入。`
  return [{ code: 'heavy-mail', message, target: { collection: 'issues', id: issue.id, field: 'articles' } }]
}

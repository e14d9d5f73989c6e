import PostalMime from 'postal-mime'
import { z } from 'zod'

/** What SMTP said about a message, as opposed to its headers. */
export type Envelope = { from: string; to: string[] }

export const MailSummary = z.object({
  id: z.string(),
  /** ISO 8601, UTC. */
  receivedAt: z.string(),
  /** Bytes, as received. */
  size: z.number(),
  envelope: z.object({ from: z.string(), to: z.array(z.string()) }),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  messageId: z.string(),
})

/** A line of the inbox, kept beside the message so that a long list opens no message. */
export type MailSummary = z.infer<typeof MailSummary>

/** Reads subject and addresses from the headers alone; `raw` may be cut off anywhere after them. */
export async function summarize(
  raw: Uint8Array,
  known: Pick<MailSummary, 'id' | 'receivedAt' | 'size' | 'envelope'>,
): Promise<MailSummary> {
  const { from, to, subject, messageId } = await PostalMime.parse(headersOf(raw))
  return {
    ...known,
    from: from ? addressText(from) : '',
    to: (to ?? []).map(addressText),
    subject: subject ?? '',
    messageId: messageId ?? '',
  }
}

function headersOf(raw: Uint8Array): Uint8Array {
  const end = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).indexOf('\r\n\r\n')
  return end === -1 ? raw : raw.subarray(0, end + 4)
}

function addressText({ name, address }: { name: string; address?: string }): string {
  if (!address) return name
  return name ? `${name} <${address}>` : address
}

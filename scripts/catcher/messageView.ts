import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import type { MailSummary } from './mailSummary'

/** A message taken apart for showing. Attachments are numbered in the order they stand in the message. */
export type MessageView = {
  summary: MailSummary
  text: string
  hasHtml: boolean
  /** In their order, names as written, values unfolded. */
  headers: { name: string; value: string }[]
  attachments: { index: number; filename: string; contentType: string; size: number; url: string }[]
}

export type Attachment = { filename: string; contentType: string; content: Uint8Array }

export async function viewMessage(summary: MailSummary, raw: Buffer): Promise<MessageView> {
  const email = await PostalMime.parse(raw)
  return {
    summary,
    text: email.text ?? '',
    hasHtml: Boolean(email.html),
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: attachmentsOf(email).map(({ filename, contentType, content }, index) => ({
      index,
      filename,
      contentType,
      size: content.byteLength,
      url: attachmentUrl(summary.id, index),
    })),
  }
}

/** The HTML part, its inline images pointing at the inbox. Links open in a tab of their own, out of the sandbox. */
export async function htmlPart(id: string, raw: Buffer): Promise<string | undefined> {
  const { html, attachments } = await PostalMime.parse(raw)
  if (!html) return undefined
  const withImages = attachments.reduce((page, { contentId }, index) => {
    return contentId
      ? page.replaceAll(`cid:${contentId.replace(/^<|>$/g, '')}`, attachmentUrl(id, index))
      : page
  }, html)
  return `<base target="_blank">${withImages}`
}

export async function readAttachment(raw: Buffer, index: number): Promise<Attachment | undefined> {
  return attachmentsOf(await PostalMime.parse(raw))[index]
}

function attachmentsOf({ attachments }: Email): Attachment[] {
  return attachments.map(({ filename, mimeType, content }, index) => ({
    filename: filename ?? `附件${index + 1}`,
    contentType: mimeType,
    content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  }))
}

function attachmentUrl(id: string, index: number): string {
  return `/messages/${id}/attachments/${index}`
}

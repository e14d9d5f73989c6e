import type { PayloadRequest } from 'payload'
import { env } from '@/env/readEnv'
import type { Letterhead } from '@/mail/letterhead'

/** What every mail of a publication says about its sender and where to read it, as it is on the day of publishing. */
export async function freezeLetterhead({
  req,
  readingUrl,
}: {
  req: PayloadRequest
  readingUrl: string | undefined
}): Promise<Letterhead> {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true })
  return {
    from: { name: settings.senderName, address: env().MAIL_FROM.address },
    replyTo: settings.replyTo || undefined,
    contact: settings.contact || undefined,
    readingUrl,
  }
}

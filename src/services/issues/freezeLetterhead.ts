import type { PayloadRequest } from 'payload'
import { env } from '@/env'
import type { Letterhead } from '@/mail/letterhead'

/** What every mail of a publication says about its sender, as it is on the day of publishing. */
export async function freezeLetterhead({ req }: { req: PayloadRequest }): Promise<Letterhead> {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true })
  return {
    from: { name: settings.senderName, address: env().MAIL_FROM.address },
    replyTo: settings.replyTo || undefined,
    contact: settings.contact || undefined,
  }
}

import type { Payload } from 'payload'
import { securityText } from '@/domain/securityText'
import { env } from '@/env/readEnv'

/** Whom to tell of a weakness, as the settings say; undefined where they say nothing that holds. */
export async function readSecurityText(payload: Payload, now: Date): Promise<string | undefined> {
  const { securityContact, securityUntil } = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: { securityContact: true, securityUntil: true },
    overrideAccess: true, // published for everybody
  })
  return securityText({ contact: securityContact, until: securityUntil, serverUrl: env().SERVER_URL, now })
}

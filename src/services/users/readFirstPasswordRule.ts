import type { PayloadRequest } from 'payload'

/** Whether a password that somebody else chose has to be changed at the next login. */
export async function readFirstPasswordRule(req: PayloadRequest): Promise<boolean> {
  const { firstPasswordChange } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: { firstPasswordChange: true },
    req,
    overrideAccess: true, // a rule of the office's, whoever is held to it
  })
  return firstPasswordChange !== false
}

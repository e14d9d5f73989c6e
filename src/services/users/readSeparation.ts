import type { PayloadRequest } from 'payload'

/** Whether the office has 三员分立: accounts and settings, content, and records in three hands. */
export async function readSeparation(req: PayloadRequest): Promise<boolean> {
  const { separateDuties } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: { separateDuties: true },
    req,
    overrideAccess: true, // asked on behalf of every person, before it is known what they may read
  })
  return separateDuties === true
}

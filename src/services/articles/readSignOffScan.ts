import type { TypedUser, Payload } from 'payload'
import type { UnitSignOff } from '@/domain/stages/unitSignOff'

/** Where the scan of a sign-off is read, for whoever may: the office, and the company that sent it. */
export async function readSignOffScan(
  { scan }: UnitSignOff,
  { payload, user }: { payload: Payload; user: TypedUser | null },
): Promise<string | undefined> {
  if (scan === undefined) return undefined
  const { docs } = await payload.find({
    collection: 'scans',
    where: { id: { equals: scan } },
    limit: 1,
    pagination: false,
    depth: 0,
    user,
    overrideAccess: false,
  })
  return docs[0]?.url ?? undefined
}

import type { TypedUser, Payload } from 'payload'
import type { UnitSignOff } from '@/domain/stages/unitSignOff'

export type SignOffScan = { date: string; url: string }

/** Where the scans of these sign-offs are read, in their order, for whoever may: the office, and the company that sent them. */
export async function readSignOffScans(
  signOffs: readonly UnitSignOff[],
  { payload, user }: { payload: Payload; user: TypedUser | null },
): Promise<SignOffScan[]> {
  const ids = signOffs.flatMap(({ scan }) => (scan === undefined ? [] : [scan]))
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'scans',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    user,
    overrideAccess: false,
  })
  const urls = new Map(docs.map(({ id, url }) => [id, url]))
  return signOffs.flatMap(({ scan, date }) => {
    const url = scan === undefined ? undefined : urls.get(scan)
    return url ? [{ date, url }] : []
  })
}

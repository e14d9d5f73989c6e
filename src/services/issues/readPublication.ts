import { RuleError } from '@/domain/ruleError'
import type { Publication } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'

/** What was frozen for one revision of an issue. @throws RuleError conflict */
export async function readPublication(
  { issue, revision }: { issue: number; revision: number },
  { req }: { req: PersonRequest },
): Promise<Publication> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ issue: { equals: issue } }, { revision: { equals: revision } }] },
    limit: 1,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  const publication = docs[0]
  if (!publication) throw new RuleError('conflict', 'no-publication', '找不到本期的定稿，请联系系统管理员。')
  return publication
}

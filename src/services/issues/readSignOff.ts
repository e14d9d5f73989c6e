import { idOf } from '@/domain/idOf'
import type { SignOff } from '@/domain/answers/preflight'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'

/** What 双人签发 means for the person behind `req` and this issue. */
export async function readSignOff(issue: Issue, { req }: { req: PersonRequest }): Promise<SignOff> {
  const { dualSignOff } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  if (!dualSignOff) return 'anybody'
  return isSubmitter(issue, req.user.id) ? 'notYou' : 'another'
}

/** Whether this person sent the issue to sign-off. */
export function isSubmitter({ submittedBy }: Issue, user: number): boolean {
  return idOf(submittedBy) === user
}

import type { Db } from '@/db/db'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { requireProofread } from '../proofread/requireProofread'
import { articleIds } from './articleIds'
import { buildIssueView } from './buildIssueView'
import type { FrozenBrief } from './issueStep'
import { readAudience } from './readAudience'
import { requireMarks } from './issueMarks'
import { requirePrintable } from './requirePrintable'

/**
 * What an issue consists of as it is published, and who gets it: read together, so that whoever is printed is mailed.
 * @throws RuleError invalid, where it would not print
 */
export async function freezeBrief(
  issue: Issue,
  { req, transaction, now }: { req: PersonRequest; transaction: Db; now: Date },
): Promise<FrozenBrief> {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true })
  const audience = await readAudience(issue, { req, settings })
  const view = await buildIssueView(issue, { req, database: transaction, audience, settings, now })
  await requirePrintable(view, { payload: req.payload })
  requireMarks(issue, { view, settings })
  if (settings.proofread) await requireProofread(articleIds(issue), { req })
  return { view, rows: audience.plan.rows }
}

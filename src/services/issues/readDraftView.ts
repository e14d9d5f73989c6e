import { poolOf } from '@/db/poolOf'
import { readsDesk } from '@/domain/workflow/standing'
import { RuleError } from '@/domain/ruleError'
import type { Issue, Setting } from '@/payload-types'
import { issueViewSchema, type IssueView } from '@/domain/brief/issueView'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'
import { buildIssueView } from './buildIssueView'
import { readAudience, type Audience } from './readAudience'
import { readPublication } from './readPublication'

export type DraftView = { issue: Issue; view: IssueView; audience: Audience; settings: Setting }

/**
 * An issue as it would be printed now: a published one as it was frozen, any other from what it holds.
 * @throws RuleError forbidden | notFound | invalid (a date or period that cannot be printed)
 */
export async function readDraftView(id: number, { req }: { req: PersonRequest }): Promise<DraftView> {
  const issue = await readIssueForOffice(id, { req })
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true })
  const audience = await readAudience(issue, { req, settings })
  if (issue.status === 'published') {
    const publication = await readPublication({ issue: id, revision: issue.revision ?? 1 }, { req })
    return { issue, audience, settings, view: issueViewSchema.parse(publication.view) }
  }
  const database = poolOf(req.payload)
  return {
    issue,
    audience,
    settings,
    view: await buildIssueView(issue, { req, database, audience, settings, now: new Date() }),
  }
}

/** @throws RuleError forbidden | notFound */
export async function readIssueForOffice(id: number, { req }: { req: PersonRequest }): Promise<Issue> {
  if (!readsDesk(req.user)) throw new RuleError('forbidden', 'staff-only', '只有文明办可以查看编辑中的简报。')
  const issue = await findReadable('issues', id, { req })
  if (!issue) throw new RuleError('notFound', 'no-issue', '没有这一期，它可能已被删除，请回到列表查看。')
  return issue
}

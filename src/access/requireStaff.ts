import { RuleError } from '@/domain/ruleError'
import { isEditor, readsDesk, readsPublished, readsRecord } from '@/domain/workflow/standing'
import type { PersonRequest } from '@/access/personRequest'

/** For what changes something. @throws RuleError forbidden for anybody but those who edit */
export function requireStaff(req: PersonRequest): void {
  if (!isEditor(req.user))
    throw new RuleError('forbidden', 'staff-only', '只有文明办可以这样操作。如有需要，请联系文明办。')
}

/** For a file that would become an article, before it is read. @throws RuleError forbidden for who writes none */
export function requireWriter(req: PersonRequest): void {
  if (req.user.role !== 'author' && !isEditor(req.user))
    throw new RuleError('forbidden', 'writers-only', '您的角色不写稿件。如有需要，请联系文明办。')
}

/** For what only shows something. @throws RuleError forbidden for anybody who does not read what a reviewer reads */
export function requireReader(req: PersonRequest): void {
  if (!readsDesk(req.user))
    throw new RuleError('forbidden', 'staff-only', '只有文明办可以查看。如有需要，请联系文明办。')
}

/** @throws RuleError forbidden for the auditor, who reads the records and nothing else */
export function requirePublishedReader(req: PersonRequest): void {
  if (!readsPublished(req.user))
    throw new RuleError('forbidden', 'records-only', '审计员只查看审计记录和流转记录。')
}

/** @throws RuleError forbidden for anybody but the auditor and administrators */
export function requireRecordReader(req: PersonRequest): void {
  if (!readsRecord(req.user))
    throw new RuleError('forbidden', 'record-readers-only', '审计记录由审计员查看，您的账号没有权限。')
}

import type { Db } from '@/db/db'
import type { Mailing } from '@/domain/answers/correction'
import type { IssueView } from '@/domain/brief/issueView'
import { listChanges, relisted } from '@/domain/brief/relisted'
import { RuleError } from '@/domain/ruleError'
import type { PlannedRow } from '@/mail/ledger/insertRows'
import { planCorrection } from '@/mail/ledger/planCorrection'
import { readReached } from '@/mail/ledger/readReached'
import type { Issue, Setting } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { type Audience, readAudience } from './readAudience'

/** Who gets a correction with the lists of today, and how that differs from who had a row of the last revision. */
export type TakenLists = { audience: Audience; rows: PlannedRow[]; mailing: Mailing }

/**
 * A published brief with 报, 送 and 发 as they are today, and 本期增发 as published. Another mailbox behind a printed name is a
 * change, too.
 * @param isDecided whether this is the step, not the question before: what waits to be sent is held until its end
 * @throws RuleError invalid, where nothing changes
 */
export async function takeLists(
  { issue, frozen }: { issue: Issue; frozen: IssueView },
  {
    req,
    transaction,
    settings,
    isDecided,
  }: { req: PersonRequest; transaction: Db; settings: Setting; isDecided: boolean },
): Promise<{ view: IssueView; changes: string[]; lists: TakenLists }> {
  const audience = await readAudience(issue, { req, settings })
  const view = relisted(frozen, audience.names)
  const changes = listChanges(frozen, view)
  const before = frozen.revision + 1
  const reached = await readReached(transaction, { issue: issue.id, before, isHeld: isDecided })
  const { isSame, ...planned } = planCorrection({ reached, rows: audience.plan.rows })
  if (changes.length === 0 && isSame) {
    const message = '报送单位和邮箱现在和上一版一样，没有可更正的。请取消勾选。'
    throw new RuleError('invalid', 'nothing-changed', message)
  }
  return { view, changes, lists: { audience, ...planned } }
}

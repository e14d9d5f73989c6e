import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { spokenMinute } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { sayFirst, stepOf, type IssueStep } from '@/services/issues/issueStep'
import { openRestoration, type Restoration } from '@/services/restoration/openRestoration'

/**
 * After a restore an issue that looks unpublished may have gone out to everybody. Until the office has said that nothing
 * is missing any more, whoever publishes says whether it is mailed, and nothing is published by the clock.
 * @throws RuleError conflict | invalid
 */
export const requireMailChoice: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  if (step?.action !== 'publish' && step?.action !== 'schedule' && step?.action !== 'correct') return data
  const open = await openRestoration(await currentTransaction(req))
  if (open) choose(step, open)
  else if (step.mailTo === 'nobody') {
    const message =
      '只有系统由备份恢复、还没有核对完毕时，才可以“发布但不发邮件”。从前已经印发的，请用“补录归档”。'
    throw new RuleError('invalid', 'always-mailed', message)
  }
  return data
}

function choose(step: IssueStep, { takenAt }: Restoration): void {
  const since = `系统由${spokenMinute(takenAt, step.now)}的备份恢复，此后可能已经发布过，还没有核对完毕。`
  if (step.action === 'schedule' || step.isScheduled)
    throw new RuleError('conflict', 'restored', `${since}核对完毕之前不能定时发布。请到首页打开“恢复核对”。`)
  if (step.mailTo === undefined)
    throw new RuleError(
      'conflict',
      'restored',
      `${since}请到首页打开“恢复核对”，看过之后在本期页面上发布，并选择发不发邮件。`,
    )
  if (step.mailTo === 'nobody') sayFirst(step, '备份之后已经发过邮件，这次没有再发。')
}

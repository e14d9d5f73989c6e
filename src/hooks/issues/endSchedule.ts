import type { CollectionAfterChangeHook } from 'payload'
import { requirePerson } from '@/access/personRequest'
import { spokenMinute } from '@/domain/shanghaiDate'
import { isRefusing, VERDICTS } from '@/domain/stages/secrecy'
import type { Issue } from '@/payload-types'
import { type IssueStep, stepOf } from '@/services/issues/issueStep'
import { notifyUnscheduled } from '@/services/notices/notifySchedule'
import { recordTransition } from '@/services/recordTransition'

/** A schedule that ends before its minute, by a person's step, ends on record, and whom it concerns is told. */
export const endSchedule: CollectionAfterChangeHook<Issue> = async ({ doc, previousDoc, req }) => {
  const step = stepOf(req, doc.id)
  if (!step || step.isScheduled || !previousDoc.publishAt || doc.publishAt) return doc
  const { action, now, record } = step
  const person = requirePerson(req)
  const at = new Date(previousDoc.publishAt)
  const why = whyOf(step)
  const line =
    action === 'unschedule'
      ? record
      : await recordTransition(
          {
            collection: 'issues',
            document: doc.id,
            action: 'unschedule',
            from: 'review',
            to: 'review',
            comment: `原定${spokenMinute(at, now)}发布，${why}，定时随之取消。`,
            at: now,
          },
          { req: person },
        )
  await notifyUnscheduled(
    {
      issue: previousDoc,
      at,
      now,
      why: `${person.user.name}${why}。`,
      line: line ?? 0,
      // Who sent it to sign-off hears of these anyhow.
      except: isTold(step) ? ['submitter'] : [],
    },
    { req },
  )
  return doc
}

function whyOf({ action, marked }: IssueStep): string {
  const verdict = marked?.secrecyVerdict
  if (action === 'secrecyCheck' && isRefusing(verdict))
    return `作出保密审查结论“${VERDICTS[verdict.verdict].zh}”`
  return WHY[action] ?? '按变动后的版面重新校对、审查'
}

function isTold({ action, marked }: IssueStep): boolean {
  return action === 'return' || action === 'publish' || isRefusing(marked?.secrecyVerdict)
}

const WHY: Readonly<Record<string, string>> = {
  unschedule: '取消了定时发布',
  return: '把本期退回修改',
  publish: '已提前发布本期',
}

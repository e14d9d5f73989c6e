import type { CollectionBeforeChangeHook } from 'payload'
import { requirePerson } from '@/access/personRequest'
import { currentTransaction } from '@/db/transaction'
import { addGiven } from '@/domain/stages/given'
import { isProof, PROOFS, type ProofRule, proofRule } from '@/domain/stages/proofs'
import { partWords } from '@/domain/schedule'
import { isRefusing, readVerdict, type SecrecyCheck, VERDICTS } from '@/domain/stages/secrecy'
import { RuleError } from '@/domain/ruleError'
import type { IssueView } from '@/domain/brief/issueView'
import type { Issue } from '@/payload-types'
import { buildIssueView } from '@/services/issues/buildIssueView'
import { PAGES_CHANGED, standingMarks } from '@/services/issues/issueMarks'
import { type IssueStep, sayFirst, stepOf } from '@/services/issues/issueStep'
import { readAudience } from '@/services/issues/readAudience'
import { pagesDigest, printedParts } from '@/services/issues/signedParts'

/**
 * 三校 and 保密审查: marks on the pages as they would be printed now, of which a digest is kept. What was given on other
 * pages falls, and the record says whose. The row is locked: of several at once one gives the mark.
 * @throws RuleError conflict | forbidden | invalid: also of pages that nobody says to have seen (`requireSeen` asks which)
 */
export const giveMark: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  if (!step || !originalDoc || (!isProof(step.action) && step.action !== 'secrecyCheck')) return data
  const issue = { ...originalDoc, ...data, revision: 1 } as Issue
  const person = requirePerson(req)
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true }) // the system's own look
  const audience = await readAudience(issue, { req, settings })
  const database = await currentTransaction(req)
  const context = { req: person, database, audience, settings, now: step.now }
  const view = await buildIssueView(issue, context)
  requireSamePages(step, view)
  const { fallen, changed, ...standing } = standingMarks(originalDoc, view)
  const rule = proofRule(settings)
  const by = { id: person.user.id, name: person.user.name }
  const proofs = isProof(step.action)
    ? addGiven({ given: standing.proofs, stage: step.action, rule, labels: PROOFS, by, now: step.now })
    : standing.proofs
  const secrecy =
    step.action === 'secrecyCheck'
      ? verdictOf(step, { standing: standing.secrecy, rule, by })
      : standing.secrecy
  if (step.seen === undefined || step.seenPages === undefined)
    throw new RuleError('invalid', 'unseen', '请打开本期，看过版面再校对、审查。')
  step.fallen = { ...fallen, why: `版面已有变动（${partWords(changed)}）` }
  step.marked = {
    proofs: proofs.length > 0 ? proofs : null,
    secrecyVerdict: secrecy ?? null,
    markedContent: printedParts(view),
  }
  return data
}

/**
 * The row of the issue does not say it all: a setting, a name, a late article in the table make other pages of it.
 * @throws RuleError conflict
 */
function requireSamePages({ seenPages }: IssueStep, view: IssueView): void {
  if (seenPages === undefined || seenPages === pagesDigest(view)) return
  const what = '您打开之后，本期的版面有过变动（如编发单位、报送单位、企业名称或统计数字）。'
  throw new RuleError('conflict', PAGES_CHANGED, `${what}请刷新页面，看过现在的版面再校对、审查。`)
}

function verdictOf(
  step: IssueStep,
  {
    standing,
    rule,
    by,
  }: { standing: SecrecyCheck | undefined; rule: ProofRule; by: { id: number; name: string } },
): SecrecyCheck {
  if (!rule.isSecrecyChecked) {
    throw new RuleError('conflict', 'no-such-stage', '现在的设置没有“保密审查”，请刷新页面后再操作。')
  }
  // On the same pages nobody has more to say: what may not go out is changed first, or another's word would be undone by a click.
  if (isRefusing(standing)) {
    const given = `${standing.name}的保密审查结论是“${VERDICTS[standing.verdict].zh}”。`
    const message = `${given}请退回编辑，删改后重新送签，再作保密审查。`
    throw new RuleError('conflict', 'secrecy-refused', message)
  }
  const { verdict, basis } = readVerdict(step)
  sayFirst(step, `结论：${VERDICTS[verdict].zh}。依据：${basis}`)
  return { verdict, basis, by: by.id, name: by.name, at: step.now.toISOString() }
}

import type { PayloadRequest } from 'payload'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { dayInShanghai } from '@/domain/shanghaiDate'
import type { Issue, Setting } from '@/payload-types'
import { wasSubmitted } from './wasSubmitted'

/**
 * What is filed came out before the system: it is not dated ahead and was never sent to sign-off, and where the office asks
 * for somebody else's name under an issue, the file it came out as is there. Filing would be the way around all of them.
 * @throws RuleError invalid | conflict
 */
export async function requireEarlier(
  { id, date, original }: Issue,
  { req, now }: { req: PayloadRequest; now: Date },
): Promise<void> {
  if (date > dayInShanghai(now)) {
    const message = `印发日期是 ${date}，还没有到。“补录归档”只用于从前已经印发的各期；新的一期请“送签”后发布。`
    throw new RuleError('invalid', 'not-earlier', message)
  }
  if (await wasSubmitted(await currentTransaction(req), id)) {
    const message =
      '本期送签过，不能“补录归档”：那只用于系统启用前已经印发的各期。请改好后再“送签”，签发后发布。'
    throw new RuleError('conflict', 'submitted-before', message)
  }
  if (original) return
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true }) // the system's own look
  const asked = askedOfOthers(settings)
  if (asked.length === 0) return
  const message = `现在启用了${asked.join('')}，补录的一期须附当时印发的文件。请在“原件”处上传 PDF 或 Word 文件后再归档；没有印发过的，请“送签”后发布。`
  throw new RuleError('invalid', 'original-required', message)
}

function askedOfOthers({ dualSignOff, proofStages, secrecyCheck }: Setting): string[] {
  return [
    ...(dualSignOff ? ['“双人签发”'] : []),
    ...((proofStages ?? 0) > 0 ? ['“三校”'] : []),
    ...(secrecyCheck ? ['“保密审查”'] : []),
  ]
}

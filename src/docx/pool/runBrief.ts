import { RuleError } from '@/domain/ruleError'
import type { WordBrief } from '../brief/writeBrief'
import { askChild, type ChildLimits } from './askChild'

/**
 * Writes the Word copy of a brief in a process of its own, which ends with it.
 * @throws RuleError invalid
 */
export async function runBrief(brief: WordBrief, limits: ChildLimits): Promise<Buffer> {
  return Buffer.from(await askChild<Uint8Array>(brief, { ...limits, tooMuch }))
}

function tooMuch(): RuleError {
  const message = '没能生成 Word 文档。请重试；如果一直这样，请联系系统管理员。'
  return new RuleError('invalid', 'word-failed', message)
}

import { RuleError } from '@/domain/ruleError'
import { askChild, type ChildLimits } from '@/docx/pool/askChild'
import type { SheetFile } from '../readSheet'

/**
 * Reads one sheet in a process of its own, which ends with it, within so much time and memory.
 * @throws RuleError invalid
 */
export async function runSheet(input: SheetFile, limits: ChildLimits): Promise<string[][]> {
  return askChild<string[][]>(input, { ...limits, tooMuch })
}

function tooMuch(): RuleError {
  const message = '这份表格没能读完。请把要导入的几列复制到一个新的工作簿，保存为 .xlsx 再导入。'
  return new RuleError('invalid', 'sheet-too-complex', message)
}

import { RuleError } from '@/domain/ruleError'
import { askChild, type ChildLimits } from '@/docx/pool/askChild'
import type { ArchiveJob } from '../archiveJob'

/** Makes a package in a process of its own, which ends with it. @throws RuleError invalid */
export async function runArchive(job: ArchiveJob, limits: ChildLimits): Promise<void> {
  await askChild<true>(job, { ...limits, tooMuch })
}

function tooMuch(): RuleError {
  const message = '没能生成归档数据包。请重试，或改为逐期导出；如果一直这样，请联系系统管理员。'
  return new RuleError('invalid', 'archive-failed', message)
}

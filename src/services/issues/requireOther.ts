import { RuleError } from '@/domain/ruleError'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { readSignOff } from './readSignOff'

/** With 双人签发 whoever sent an issue to sign-off decides neither that it goes out nor to whom. @throws RuleError forbidden */
export async function requireOther(
  issue: Issue,
  { req, what }: { req: PersonRequest; what: 'publication' | 'lists' },
): Promise<void> {
  if ((await readSignOff(issue, { req })) !== 'notYou') return
  throw new RuleError('forbidden', 'dual-sign-off', MESSAGES[what])
}

const MESSAGES = {
  publication: '已启用“双人签发”：送签人不能自己签发。请另一位审核人员来发布。',
  lists: '已启用“双人签发”：送签人不能自己把更正发给新的名单。请另一位审核人员来发布更正。',
} as const

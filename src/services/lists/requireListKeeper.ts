import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'
import type { ListSlug } from '@/domain/lists/listSheets'

/** Whoever may add to a list may bring it in whole, and take it out. @throws RuleError forbidden */
export async function requireListKeeper(slug: ListSlug, { req }: { req: PersonRequest }): Promise<void> {
  const { create } = req.payload.collections[slug].config.access
  if ((await create({ req })) === true) return
  throw new RuleError('forbidden', 'no-list', '您的角色不能导入或导出这份名单。如有需要，请联系系统管理员。')
}

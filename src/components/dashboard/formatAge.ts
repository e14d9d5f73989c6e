import { dayInShanghai } from '@/domain/shanghaiDate'

const DAY_MS = 86_400_000

/** How long something has waited, in days as a person counts them: `今天`, `昨天`, `5 天前`. */
export function formatAge(since: Date, now: Date): string {
  const days = Math.round((Date.parse(dayInShanghai(now)) - Date.parse(dayInShanghai(since))) / DAY_MS)
  if (days <= 0) return '今天'
  return days === 1 ? '昨天' : `${days} 天前`
}

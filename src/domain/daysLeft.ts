import { daysBetween } from './shanghaiDate'

/** How long there is until a day, as a person says it: `还有 3 天`, `今天截止`, `已过期 2 天`. */
export function daysLeft(due: string, today: string): string {
  const days = daysBetween(today, due)
  if (days === 0) return '今天截止'
  return days > 0 ? `还有 ${days} 天` : `已过期 ${-days} 天`
}

import { spokenMinute } from './shanghaiDate'

/** How screens say of an issue that it is scheduled: `定于 11月30日（星期一）9:00 发布，由王局长设定`. */
export function scheduledLine({ at, by, now }: { at: Date; by: string | null; now: Date }): string {
  return `定于 ${spokenMinute(at, now)} 发布，由${by ?? '已离开的同事'}设定`
}

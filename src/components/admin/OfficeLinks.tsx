import type { ServerProps } from 'payload'
import { isEditor, readsDesk, readsRecord } from '@/domain/workflow/standing'
import { QUEUE_PATH, RECORD_PATH, REGISTER_PATH, STATISTICS_PATH } from './paths'
import { NavLink } from './NavLink'

/** The office's own pages, above the collections. Hiding a link guards nothing: the pages check for themselves. */
export function OfficeLinks({ user }: ServerProps) {
  if (!readsDesk(user) && !readsRecord(user)) return null
  return (
    <div className="nav-group">
      {readsDesk(user) && <NavLink href={QUEUE_PATH} label="待审队列" />}
      {isEditor(user) && <NavLink href={REGISTER_PATH} label="登记稿件" />}
      {readsDesk(user) && <NavLink href={STATISTICS_PATH} label="统计" />}
      {readsRecord(user) && <NavLink href={RECORD_PATH} label="审计" />}
    </div>
  )
}

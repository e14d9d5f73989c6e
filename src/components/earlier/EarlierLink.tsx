import Link from 'next/link'
import type { ServerProps } from 'payload'
import { isEditor } from '@/domain/workflow/standing'
import { EARLIER_PATH } from '../admin/paths'

/** From the list of issues to those that came out before the system. */
export function EarlierLink({ user }: ServerProps) {
  if (!isEditor(user)) return null
  return (
    <p>
      <Link href={EARLIER_PATH}>补录往期：从前印发的简报（PDF、Word）成批导入</Link>
    </p>
  )
}

import type { ServerProps } from 'payload'
import { readsPublished } from '@/domain/workflow/standing'
import { NavLink } from '../admin/NavLink'
import { ARCHIVE_PATH } from './archiveHref'

/** The way to the archive, below the collections. */
export function ArchiveNavLink({ user }: ServerProps) {
  if (!readsPublished(user)) return null
  return <NavLink href={ARCHIVE_PATH} label="往期简报" />
}

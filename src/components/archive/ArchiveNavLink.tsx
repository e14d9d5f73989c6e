import { NavLink } from '../admin/NavLink'
import { ARCHIVE_PATH } from './archiveHref'

/** The way to the archive, below the collections. */
export function ArchiveNavLink() {
  return <NavLink href={ARCHIVE_PATH} label="往期简报" />
}

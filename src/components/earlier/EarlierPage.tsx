import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../admin/AdminPage'
import { requireEditor } from '../admin/pageDoors'
import { ARCHIVE_PATH } from '../archive/archiveHref'
import { EarlierImport } from './EarlierImport'

/** 补录往期: files of issues of before the system, what was read of each, and 写入. */
export function EarlierPage(page: AdminViewServerProps) {
  requireEditor(page)
  return (
    <AdminPage page={page} title="补录往期" aside={<Link href={ARCHIVE_PATH}>往期简报</Link>}>
      <EarlierImport />
    </AdminPage>
  )
}

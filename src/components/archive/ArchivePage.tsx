import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { isEditor, readsDesk, readsPublished } from '@/domain/workflow/standing'
import { archiveQuery } from '@/services/desk/archiveQuery'
import { listArchive } from '@/services/desk/listArchive'
import { searchArchive } from '@/services/desk/searchArchive'
import { poolOf } from '@/db/poolOf'
import { AdminPage } from '../admin/AdminPage'
import { requireAccount } from '../admin/pageDoors'
import { EARLIER_PATH } from '../admin/paths'
import styles from './Archive.module.css'
import { ARCHIVE_PATH } from './archiveHref'
import { ArchiveYears } from './ArchiveYears'
import { FoundArticles } from './FoundArticles'

/** Every published issue by year, and a search through all of them. Works without a script; an address is a result. */
export async function ArchivePage(props: AdminViewServerProps) {
  const { payload, user } = requireAccount(props, ARCHIVE_PATH)
  if (!readsPublished(user)) redirect('/admin')
  const { q, page, year } = archiveQuery.parse(props.searchParams ?? {})
  const query = q.trim()
  const db = poolOf(payload)
  return (
    <AdminPage
      page={props}
      title="往期简报"
      aside={isEditor(user) && <Link href={EARLIER_PATH}>补录往期</Link>}
    >
      <form className={styles.search} action={ARCHIVE_PATH} role="search">
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={100}
          placeholder="词语、期号或日期，例如 总第536期、2026年1月"
          aria-label="在已发布的全部简报中查找"
        />
        <button type="submit">查找</button>
      </form>
      {query ? (
        <FoundArticles answer={await searchArchive(db, { query, page })} mayTakeOut={readsDesk(user)} />
      ) : (
        <ArchiveYears archive={await listArchive(db, { year })} mayTakeOut={readsDesk(user)} />
      )}
    </AdminPage>
  )
}

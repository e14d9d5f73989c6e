import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { requireAccount } from '../admin/pageDoors'
import { createPath, REGISTER_PATH, STATISTICS_PATH } from '../admin/paths'
import { NewIssueButton } from '../compose/NewIssueButton'
import { ImportButton } from '../writing/ImportButton'
import { AuthorHome } from './AuthorHome'
import { isEditor, readsDesk } from '@/domain/workflow/standing'
import { KeeperHome } from './KeeperHome'
import styles from './Dashboard.module.css'
import { OfficeHome } from './OfficeHome'

/** The first page after login: what is asked of this person, and the way to what they do most. */
export function Dashboard(page: AdminViewServerProps) {
  const req = requireAccount(page)
  const { user } = req
  const isOffice = isEditor(user)
  const isAuthor = user.role === 'author'
  return (
    <main>
      <Gutter className={styles.home}>
        <header className={styles.head}>
          <h1>{user.name}，您好</h1>
          <div className={styles.actions}>
            {(isOffice || isAuthor) && (
              <Link
                href={isOffice ? REGISTER_PATH : createPath('articles')}
                prefetch={false}
                className={styles.primary}
              >
                {isOffice ? '登记稿件' : '写稿'}
              </Link>
            )}
            {isAuthor && <ImportButton />}
            {isOffice && <NewIssueButton className={styles.secondary}>新建一期</NewIssueButton>}
            {readsDesk(user) && (
              <Link href={STATISTICS_PATH} prefetch={false} className={styles.secondary}>
                统计
              </Link>
            )}
          </div>
        </header>
        {readsDesk(user) && <OfficeHome req={req} />}
        {isAuthor && <AuthorHome req={req} />}
        {!readsDesk(user) && !isAuthor && <KeeperHome user={user} />}
      </Gutter>
    </main>
  )
}

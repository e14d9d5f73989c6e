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
import { nextStep } from './nextStep'
import { OfficeHome } from './OfficeHome'
import { poolOf } from '@/db/poolOf'
import { openRestoration } from '@/services/restoration/openRestoration'
import { readOfficeDesk } from '@/services/desk/readOfficeDesk'
import { reviewerOf } from '@/services/desk/stages'

/** The first page after login: what is asked of this person, and the way to what they do most. */
export async function Dashboard(page: AdminViewServerProps) {
  const req = requireAccount(page)
  const { user } = req
  const isOffice = isEditor(user)
  const isAuthor = user.role === 'author'
  const db = poolOf(req.payload)
  const office = readsDesk(user)
    ? await Promise.all([readOfficeDesk(db, reviewerOf(user)), openRestoration(db)])
    : undefined
  const next = office && nextStep(office[0], user)
  return (
    <main>
      <Gutter className={styles.home}>
        <header className={styles.head}>
          <h1>{user.name}，您好</h1>
          <div className={styles.actions}>
            {next && (
              <Link href={next.href} prefetch={false} className={styles.primary}>
                {next.label}
              </Link>
            )}
            {isAuthor && (
              <Link href={createPath('articles')} prefetch={false} className={styles.primary}>
                写稿
              </Link>
            )}
            {isAuthor && <ImportButton />}
            {isOffice && next?.href !== REGISTER_PATH && (
              <Link href={REGISTER_PATH} prefetch={false} className={styles.secondary}>
                登记稿件
              </Link>
            )}
            {isOffice && <NewIssueButton className={styles.secondary}>新建一期</NewIssueButton>}
            {readsDesk(user) && (
              <Link href={STATISTICS_PATH} prefetch={false} className={styles.secondary}>
                统计
              </Link>
            )}
          </div>
        </header>
        {office && <OfficeHome req={req} desk={office[0]} restoration={office[1]} />}
        {isAuthor && <AuthorHome req={req} />}
        {!office && !isAuthor && <KeeperHome user={user} />}
      </Gutter>
    </main>
  )
}

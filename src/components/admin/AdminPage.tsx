import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { isEditor, readsDesk } from '@/domain/workflow/standing'
import type { ReactNode } from 'react'
import styles from './AdminPage.module.css'

/**
 * A page of our own inside the panel, with its navigation. Payload shows such a page to whoever asks for it: here
 * nobody sees it without a session, and only the office's people where it is the office's.
 */
export function AdminPage({
  page,
  title,
  aside,
  children,
}: {
  page: AdminViewServerProps
  title: string
  /** Beside the title: what leads on from here. */
  aside?: ReactNode
  children: ReactNode
}) {
  const { initPageResult, params, searchParams } = page
  const { req, permissions, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <main>
        <Gutter className={styles.page}>
          <header className={styles.head}>
            <h1>{title}</h1>
            {aside}
          </header>
          {children}
        </Gutter>
      </main>
    </DefaultTemplate>
  )
}

/** For the first line of a page of the office's: sends away whoever is not of it. */
export function requireOffice({ initPageResult }: AdminViewServerProps): void {
  const { user } = initPageResult.req
  if (!user) redirect('/admin/login')
  if (!readsDesk(user)) redirect('/admin')
}

/** The same for a page on which something is changed. */
export function requireEditor({ initPageResult }: AdminViewServerProps): void {
  const { user } = initPageResult.req
  if (!user) redirect('/admin/login')
  if (!isEditor(user)) redirect('/admin')
}

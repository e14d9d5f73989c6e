import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import styles from './AdminPage.module.css'

const NO_STEPS: [] = []

/**
 * A page of our own inside the panel, with its navigation. Payload shows such a page to whoever asks for it: who
 * may see it is asked by the page's first line (pageDoors).
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
      {/* Else the page before still stood in the way up. */}
      <SetStepNav nav={NO_STEPS} />
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

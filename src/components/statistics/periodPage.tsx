import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { RuleError } from '@/domain/ruleError'
import { AdminPage } from '../admin/AdminPage'
import styles from './Statistics.module.css'

/** What `draw` shows of a period, or, where that is none, what is wrong with it and the way back. */
export async function periodPage(
  { page, title, path }: { page: AdminViewServerProps; title: string; path: string },
  draw: () => Promise<ReactNode>,
): Promise<ReactNode> {
  try {
    return await draw()
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return (
      <AdminPage page={page} title={title}>
        <p role="alert" className={styles.fault}>
          {error.message}
        </p>
        <a href={path}>重新选择时段</a>
      </AdminPage>
    )
  }
}

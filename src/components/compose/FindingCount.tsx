'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import styles from './FindingCount.module.css'
import { useFindings } from './latestFindings'
import { SHOW_ARTICLES } from './showArticles'

/** Beside the buttons of an issue: how much the check found, and the way down to it. */
export function FindingCount() {
  const { id } = useDocumentInfo()
  const count = useFindings(id)
  if (!count || count.errors + count.warnings === 0) return null
  const words = count.errors > 0 ? `${count.errors} 处须改` : `${count.warnings} 处留意`
  return (
    <a
      href="#findings-heading"
      className={count.errors > 0 ? styles.errors : styles.warnings}
      onClick={(event) => {
        // Payload's page asks about unsaved changes when a link is followed; this one leads nowhere else.
        event.preventDefault()
        // Where the preview stands before the findings, to them first.
        if (!document.getElementById('findings-heading')) document.getElementById(SHOW_ARTICLES)?.click()
        requestAnimationFrame(() =>
          document
            .getElementById('findings-heading')
            ?.scrollIntoView({ behavior: 'smooth', block: 'center' }),
        )
      }}
    >
      {words}
    </a>
  )
}

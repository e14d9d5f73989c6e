'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import styles from './FindingCount.module.css'
import { useFindings } from './latestFindings'

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
        // On a narrow page the findings may be behind the preview: then to where one turns to them.
        const place = document.getElementById('findings-heading') ?? document.getElementById('field-articles')
        place?.scrollIntoView({ behavior: 'smooth', block: 'center' })
      }}
    >
      {words}
    </a>
  )
}

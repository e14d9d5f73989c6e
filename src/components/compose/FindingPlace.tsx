'use client'

import { documentPath } from '../admin/paths'
import type { Target } from '@/domain/answers/preflight'
import styles from './Composition.module.css'
import { findPath } from './findPath'

/** The way to where a finding is mended: another document in a window of its own, or a field of this form. */
export function FindingPlace({ target: { collection, id, field, sentence } }: { target: Target }) {
  if (collection === 'issues') {
    return (
      <button type="button" className={styles.link} onClick={() => goTo(field)}>
        去修改
      </button>
    )
  }
  const path = documentPath(collection, id)
  return (
    <a href={sentence ? findPath(path, sentence) : path} target="_blank" rel="noreferrer">
      {collection === 'articles' ? '打开稿件' : '打开报送单位'}
    </a>
  )
}

function goTo(field: string | undefined): void {
  const place = document.getElementById(`field-${(field ?? 'date').replaceAll('.', '__')}`)
  // What stands in a part of the form that is closed is opened first.
  const closed = place?.closest('.collapsible--collapsed')?.querySelector('button.collapsible__toggle')
  if (closed instanceof HTMLElement) closed.click()
  place?.scrollIntoView({ block: 'center' })
  const input = place?.matches('input') ? place : place?.querySelector('input')
  if (input instanceof HTMLElement) input.focus({ preventScroll: true })
}

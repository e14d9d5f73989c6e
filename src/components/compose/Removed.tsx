'use client'

import { useEffect, useRef } from 'react'
import styles from './Composition.module.css'

/** What was just taken out of the issue, and the way to put it back where it stood. */
export function Removed({ title, onUndo }: { title: string; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null)
  // The button that had the focus left the page with its article.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [title])
  return (
    <div className={styles.notice} role="status">
      {`已移出《${title}》。`}
      <button ref={undo} type="button" className={styles.small} onClick={onUndo}>
        撤销
      </button>
    </div>
  )
}

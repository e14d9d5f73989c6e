'use client'

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './Dialog.module.css'

/**
 * A modal question. The browser's own `dialog` keeps the focus inside, makes the page behind it inert and gives the
 * focus back; a portal keeps its form out of the document's form, in which HTML allows no second one.
 */
export function Dialog({
  title,
  busy,
  onClose,
  onSubmit,
  children,
  footer,
}: {
  title: string
  /** While true it cannot be closed: an answer is under way. */
  busy: boolean
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
  footer: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Before the element leaves the page: only a dialog that is closed while still there gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  return createPortal(
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        if (!busy) onClose()
      }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          // React lets events bubble through a portal: the document behind would be saved.
          event.stopPropagation()
          onSubmit()
        }}
      >
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <div className={styles.body}>{children}</div>
        <div className={styles.footer}>{footer}</div>
      </form>
    </dialog>,
    document.body,
  )
}

'use client'

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './InPlace.module.css'

/**
 * A question to the person whose page this is, at its foot. It does not take the focus: who is in mid-sentence writes on,
 * and no letter of it lands in a password.
 */
export function InPlace({ title, children }: { title: string; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const dialog = ref.current
    // Behind a modal question nothing can be reached but what is modal, too.
    if (document.querySelector('dialog:modal')) dialog?.showModal()
    else dialog?.setAttribute('open', '')
    return () => dialog?.close()
  }, [])

  return createPortal(
    // React lets events bubble through a portal: the document behind would be saved.
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onSubmit={(event) => event.stopPropagation()}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
    </dialog>,
    document.body,
  )
}

'use client'

import { createPortal } from 'react-dom'
import styles from './Remarks.module.css'
import { useSelectionEnd } from './useSelectionEnd'

/** Room for the button at the right edge of the window, in px. */
const WIDTH = 120

/** The button beside what is selected in the text; on a telephone at the lower edge, clear of the system's own menu. */
export function RemarkAtSelection({ onBegin }: { onBegin: () => void }) {
  const end = useSelectionEnd()
  if (!end) return null
  const left = Math.min(end.left, document.documentElement.clientWidth - WIDTH)
  return createPortal(
    <button
      type="button"
      className={styles.atSelection}
      style={{ top: end.top + 6, left }}
      // The button must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onBegin}
    >
      批注这一处
    </button>,
    document.body,
  )
}

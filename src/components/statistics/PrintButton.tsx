'use client'

import styles from './Statistics.module.css'

/** Prints the page, without what is for clicking. */
export function PrintButton() {
  return (
    <button type="button" className={styles.link} onClick={() => window.print()}>
      打印
    </button>
  )
}

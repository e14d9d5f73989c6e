import styles from './Brand.module.css'

/** The mark at the beginning of the path above every page. */
export function Icon() {
  return (
    <span className={styles.icon} role="img" aria-label="简报首页">
      简
    </span>
  )
}

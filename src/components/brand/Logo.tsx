import styles from './Brand.module.css'

/** The name above the login form. */
export function Logo() {
  return (
    <div className={styles.logo}>
      <span className={styles.name}>简报</span>
      <span className={styles.what}>工作简报编发平台</span>
    </div>
  )
}

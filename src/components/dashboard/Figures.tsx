import Link from 'next/link'
import styles from './Dashboard.module.css'

export type Figure = { label: string; value: number; href: string; isUrgent?: boolean }

/** A row of counts, each leading to the list it counts. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul className={styles.figures}>
      {figures.map(({ label, value, href, isUrgent }) => (
        <li key={label}>
          <Link
            href={href}
            prefetch={false}
            className={isUrgent && value > 0 ? styles.urgent : styles.figure}
          >
            <span className={styles.value}>{value}</span>
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

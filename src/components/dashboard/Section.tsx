import Link from 'next/link'
import { useId, type ReactNode } from 'react'
import styles from './Dashboard.module.css'

/** A titled part of the home page, with a way to everything it shows the beginning of. */
export function Section({
  title,
  more,
  children,
}: {
  title: string
  more?: { href: string; label: string }
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {more && (
          <Link href={more.href} prefetch={false}>
            {more.label}
          </Link>
        )}
      </div>
      {children}
    </section>
  )
}

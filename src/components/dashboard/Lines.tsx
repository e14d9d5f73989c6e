import Link from 'next/link'
import { StatePill } from '../state/StatePill'
import styles from './Dashboard.module.css'

export type Line = {
  key: number
  href: string
  title: string
  /** How it stands: the value, and its word. */
  state?: { value: string; label: string }
  /** Facts in small print after the title: company, age. */
  facts: readonly string[]
  /** Further ways from here, after the facts. */
  links?: readonly { label: string; href: string }[]
  /** Somebody's words, in full. */
  comment?: string
}

/** Documents one below the other; `empty` says what it means that there are none. */
export function Lines({ lines, empty }: { lines: readonly Line[]; empty: string }) {
  if (lines.length === 0) return <p className={styles.empty}>{empty}</p>
  return (
    <ul className={styles.lines}>
      {lines.map(({ key, href, title, state, facts, links = [], comment }) => (
        <li key={key}>
          <Link href={href} prefetch={false} className={styles.line}>
            <span className={styles.lineTitle}>{title}</span>
            <span className={styles.facts}>
              {state && <StatePill state={state.value}>{state.label}</StatePill>} {facts.join(' · ')}
            </span>
          </Link>
          {links.length > 0 && (
            <p className={styles.links}>
              {links.map((link) => (
                <Link key={link.href} href={link.href} prefetch={false}>
                  {link.label}
                </Link>
              ))}
            </p>
          )}
          {comment && <blockquote className={styles.comment}>{comment}</blockquote>}
        </li>
      ))}
    </ul>
  )
}

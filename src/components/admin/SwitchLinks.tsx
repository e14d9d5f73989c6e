import Link from 'next/link'
import { listPath, SCORES_PATH } from './paths'
import styles from './AdminPage.module.css'

const LINKS = [
  { href: listPath('lexicon'), label: '词库' },
  { href: listPath('score-rules'), label: '记分规则' },
  { href: SCORES_PATH, label: '记分' },
  { href: listPath('adoptions'), label: '上级采用' },
  { href: listPath('instructions'), label: '批示' },
] as const

/** The way to what an office may use beside the brief itself, and which stands in no menu until then. */
export function SwitchLinks() {
  return (
    <nav className={styles.links} aria-label="可选功能">
      可选功能：
      {LINKS.map(({ href, label }) => (
        <Link key={href} href={href} prefetch={false}>
          {label}
        </Link>
      ))}
    </nav>
  )
}

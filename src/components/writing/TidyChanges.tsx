import { diffChars } from 'diff'
import type { TidyChange } from '@/domain/article/tidy/tidyBody'
import styles from './Writing.module.css'

/** Each paragraph that changes, with what goes struck out and what comes underlined. */
export function TidyChanges({ changes }: { changes: readonly TidyChange[] }) {
  return (
    <ol className={styles.changes}>
      {changes.map((change, index) => (
        <li key={index}>
          {change.after === undefined ? (
            <del>（删去空段落）</del>
          ) : (
            <Marked before={change.before} after={change.after} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Marked({ before, after }: { before: string; after: string }) {
  return diffChars(before, after).map(({ added, removed, value }, index) => {
    if (added) return <ins key={index}>{value}</ins>
    if (removed) return <del key={index}>{visible(value)}</del>
    return <span key={index}>{value}</span>
  })
}

/** A space that goes is seen. */
function visible(text: string): string {
  return text.replace(/[ \t\u00A0\u3000]/g, '␣')
}

'use client'

import type { Latest } from '../http/useLatest'
import type { Finding, Preflight } from '@/domain/answers/preflight'
import { FindingPlace } from './FindingPlace'
import styles from './Composition.module.css'
import { RetryNote } from './RetryNote'

/** What would stop or embarrass a publication, each with the way to where it is mended. */
export function FindingsPane({
  preflight: { value, state, message, retry },
  onShowPage,
}: {
  preflight: Latest<Preflight>
  onShowPage: (page: number) => void
}) {
  const findings = value
    ? [
        ...value.errors.map((finding) => ({ finding, isError: true })),
        ...value.warnings.map((finding) => ({ finding, isError: false })),
      ]
    : []
  return (
    <section className={styles.findings} aria-labelledby="findings-heading">
      <h3 id="findings-heading">发布前检查</h3>
      <p role="status" className={styles.facts}>
        {state === 'ready' && value ? outcome(value) : WORDS[state]}
      </p>
      {state === 'failed' && <RetryNote message={message} retry={retry} />}
      {findings.length > 0 && (
        <ul>
          {findings.map(({ finding, isError }, index) => (
            <FindingLine
              key={`${index} ${finding.message}`}
              finding={finding}
              isError={isError}
              onShowPage={onShowPage}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function FindingLine({
  finding: { message, target, page },
  isError,
  onShowPage,
}: {
  finding: Finding
  isError: boolean
  onShowPage: (page: number) => void
}) {
  return (
    <li className={isError ? styles.error : styles.warning}>
      <strong>{isError ? '须改' : '留意'}</strong>
      <span>{message}</span>
      {page !== undefined && (
        <button type="button" className={styles.link} onClick={() => onShowPage(page)}>
          看第 {page} 页
        </button>
      )}
      {target && <FindingPlace target={target} />}
    </li>
  )
}

function outcome({ errors, warnings }: Preflight): string {
  if (errors.length === 0 && warnings.length === 0) return '没有发现问题。'
  const stop = errors.length > 0 ? [`${errors.length} 处改好后才能发布`] : []
  const mind = warnings.length > 0 ? [`${warnings.length} 处请留意`] : []
  return `${[...stop, ...mind].join('，')}。`
}

const WORDS = {
  ready: '正在检查…',
  loading: '正在检查…',
  busy: '服务器正忙，稍后自动再查。',
  failed: '检查没有完成。',
} as const satisfies Record<Latest<Preflight>['state'], string>

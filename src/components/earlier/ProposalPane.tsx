'use client'

import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import type { CorrectedProposal } from '@/domain/answers/earlierIssues'
import { titleInline } from '@/domain/title'
import styles from './Earlier.module.css'
import type { Row } from './earlierBatch'
import { TitleFields } from './TitleFields'

const PdfReader = dynamic(() => import('../issue/PdfReader').then((module) => module.PdfReader), {
  ssr: false,
})

const NUMBERS = [
  ['year', '年份'],
  ['number', '第几期'],
  ['totalNumber', '总第几期'],
] as const

/** One issue: what was read, to be corrected, beside its page or, of a Word file, its text. */
export function ProposalPane({
  row: { proposal, source },
  isSeen,
  disabled,
  onCorrect,
  onDone,
  onSeen,
  onLeaveOut,
}: {
  row: Row
  isSeen: boolean
  disabled: boolean
  onCorrect: (change: Partial<CorrectedProposal>) => void
  /** A field was left: numbers are judged against all others. */
  onDone: () => void
  onSeen: (isSeen: boolean) => void
  onLeaveOut: () => void
}) {
  const { file, date, titles, texts, faults, outcome } = proposal
  const isOpen = outcome === 'proposed' || outcome === 'refused'
  const pdf = useMemo(
    () => (/\.pdf$/i.test(source.name) ? { key: source.name, file: source } : undefined),
    [source],
  )
  return (
    <section className={styles.pane} aria-label={`校对 ${file}`}>
      <fieldset className={styles.fields} disabled={disabled || !isOpen}>
        <legend>{file}</legend>
        {faults.length > 0 && (
          <ul className={styles.faults}>
            {faults.map(({ code, message }) => (
              <li key={`${code}${message}`}>{message}</li>
            ))}
          </ul>
        )}
        <div className={styles.numbers}>
          {NUMBERS.map(([field, label]) => (
            <label key={field}>
              {label}
              <input
                type="number"
                min={1}
                value={proposal[field] ?? ''}
                onChange={({ target }) =>
                  onCorrect({ [field]: target.value === '' ? null : Math.trunc(Number(target.value)) })
                }
                onBlur={onDone}
              />
            </label>
          ))}
          <label>
            印发日期
            <input
              type="date"
              value={date ?? ''}
              onChange={({ target }) => onCorrect({ date: target.value || null })}
              onBlur={onDone}
            />
          </label>
        </div>
        <TitleFields titles={titles} onChange={(changed) => onCorrect({ titles: changed })} />
        {isOpen && (
          <div className={styles.actions}>
            {faults.length > 0 && faults.every(({ level }) => level === 'doubt') && (
              <label>
                <input type="checkbox" checked={isSeen} onChange={({ target }) => onSeen(target.checked)} />
                已对照原件核对，照此写入
              </label>
            )}
            <button type="button" onClick={onLeaveOut}>
              不导入这一份
            </button>
          </div>
        )}
      </fieldset>
      <div className={styles.original}>
        {pdf ? (
          <PdfReader source={pdf} />
        ) : (
          titles.map((title, index) => (
            <article key={index}>
              <h3>{titleInline(title) || '（不是标题）'}</h3>
              <p className={styles.text}>{texts[index]}</p>
            </article>
          ))
        )}
      </div>
    </section>
  )
}

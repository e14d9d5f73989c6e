'use client'

import { useState } from 'react'
import styles from './Earlier.module.css'
import { DropFiles } from '../files/DropFiles'
import { ProposalPane } from './ProposalPane'
import { ProposalTable } from './ProposalTable'
import { useEarlier } from './useEarlier'

/** Files in, what was read of them to be held against the pages, and 写入. */
export function EarlierImport() {
  const batch = useEarlier()
  const { rows, work, fault, seen, ready } = batch
  const [chosen, setChosen] = useState<string>()
  const row = rows.find(({ proposal }) => proposal.file === chosen)
  const count = (outcome: string) => rows.filter(({ proposal }) => proposal.outcome === outcome).length
  const doubtful = rows.filter(
    ({ proposal }) => proposal.faults.length > 0 && !seen.has(proposal.file),
  ).length
  return (
    <div className={styles.batch}>
      <DropFiles
        label="选择往期简报文件"
        hint="或把从前印发的简报拖到这里：PDF、.docx，一期一个文件；也可以是装着它们的 .zip（20 MB 以内）。"
        accept=".pdf,.docx,.zip,application/pdf"
        multiple
        disabled={work !== undefined}
        onFiles={(files) => void batch.add(files)}
      />
      <p role="status" className={styles.status}>
        {work?.text ?? (rows.length > 0 ? summary() : '')}
      </p>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {rows.length > 0 && (
        <>
          <ProposalTable rows={rows} seen={seen} chosen={chosen} onChoose={setChosen} />
          <div className={styles.actions}>
            <button
              type="button"
              className={styles.main}
              disabled={work !== undefined || ready.length === 0}
              onClick={() => void batch.write()}
            >
              写入 {ready.length} 期
            </button>
            <span>不发邮件，不通知任何人，不计入来稿。中途停下，再写入时接着做。</span>
          </div>
        </>
      )}
      {row && (
        <ProposalPane
          key={row.proposal.file}
          row={row}
          isSeen={seen.has(row.proposal.file)}
          disabled={work !== undefined}
          onCorrect={(change) => batch.correct(row.proposal.file, change)}
          onDone={() => void batch.judgeAgain()}
          onSeen={(isSeen) => batch.setAside(row.proposal.file, isSeen)}
          onLeaveOut={() => void batch.leaveOut(row.proposal.file)}
        />
      )}
    </div>
  )

  function summary(): string {
    const parts = [`共 ${rows.length} 份`, `可写入 ${ready.length} 期`]
    if (doubtful > 0) parts.push(`要核对 ${doubtful} 份`)
    if (count('filed') > 0) parts.push(`已写入 ${count('filed')} 期`)
    if (count('present') > 0) parts.push(`原已在系统里 ${count('present')} 期`)
    return `${parts.join('，')}。`
  }
}

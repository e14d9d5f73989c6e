'use client'

import Link from 'next/link'
import { useState } from 'react'
import type { ListPlan } from '@/domain/answers/listPlan'
import type { ListSlug } from '@/domain/lists/listSheets'
import { listPath } from '../admin/paths'
import { DropFiles } from '../files/DropFiles'
import styles from './ListImport.module.css'
import { PasteSheet } from './PasteSheet'
import { sheetFaults, sheetLines } from './sheetLines'
import { SheetTable } from './SheetTable'
import { useListImport } from './useListImport'

/** A sheet in, what it would do, its faults corrected where they stand, and 写入. */
export function ListImport({ slug }: { slug: ListSlug }) {
  const { plan, work, fault, written, readFile, readText, correct, name, write } = useListImport(slug)
  const [onlyFaulty, setOnlyFaulty] = useState(false)
  const busy = work !== undefined
  // What is corrected is checked while one goes on correcting.
  const isLocked = busy && work.kind !== 'checking'
  const lines = plan ? sheetLines(plan) : []
  const faulty = lines.filter(({ faults }) => faults.size > 0)
  const whole = plan ? sheetFaults(plan, lines) : []
  const open = plan ? plan.faults.length : 0
  const moves = plan ? plan.rows.filter(({ state }) => state !== 'unchanged').length : 0
  return (
    <div className={styles.import}>
      <DropFiles
        label="选择表格文件"
        hint="或把表格拖到这里：.xlsx 或 .csv，第一行是列名（5 MB 以内）。"
        accept=".xlsx,.csv,.xls"
        disabled={busy}
        onFiles={([file]) => file && void readFile(file)}
      />
      <PasteSheet disabled={busy} onText={(text) => void readText(text)} />
      <p role="status" className={styles.status}>
        {work?.text ??
          (written
            ? [`已写入：${tally(written)}。`, ...(written.remarks ?? [])].join('')
            : plan
              ? `表格里：${tally(plan)}。`
              : '')}
        {!busy && written && <Link href={listPath(slug)}>查看名单</Link>}
      </p>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {whole.map((message) => (
        <p key={message} role="alert">
          {message}
          您也可以在下面每一列的上方选择它是什么。
        </p>
      ))}
      {plan && (
        <>
          {faulty.length > 0 && (
            <label className={styles.only}>
              <input
                type="checkbox"
                checked={onlyFaulty}
                onChange={({ target }) => setOnlyFaulty(target.checked)}
              />
              只看有问题的行（{faulty.length}）
            </label>
          )}
          <SheetTable
            slug={slug}
            plan={plan}
            lines={onlyFaulty && faulty.length > 0 ? faulty : lines}
            disabled={isLocked}
            onName={(each) => void name(each)}
            onCorrect={(each) => void correct(each)}
          />
          <div className={styles.actions}>
            <button
              type="button"
              className={styles.main}
              disabled={busy || open > 0 || moves === 0}
              onClick={() => void write()}
            >
              {moves > 0 ? `写入 ${moves} 项` : '没有要写入的'}
            </button>
            <span>
              {open > 0
                ? `还有 ${open} 处要改正，改好才能写入。可以直接在红框里改。`
                : '要么全部写入，要么一项也不写入。表格里没有的保持原样，不会被删去。'}
            </span>
          </div>
        </>
      )}
    </div>
  )
}

function tally({ rows, faults }: ListPlan): string {
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const parts = [`新增 ${count('new')} 项`, `修改 ${count('changed')} 项`, `不变 ${count('unchanged')} 项`]
  return [...parts, ...(faults.length > 0 ? [`要改正 ${faults.length} 处`] : [])].join('，')
}

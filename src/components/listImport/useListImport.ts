'use client'

import { useRef, useState } from 'react'
import { type ListPlan, listPlanSchema } from '@/domain/answers/listPlan'
import type { ListSlug } from '@/domain/lists/listSheets'
import { messageOf, sendFile, sendJSON } from '../http/request'
import { leftOut, replaced } from './sheetCells'

/** `checking` lets a person go on: what is corrected meanwhile is checked next. */
type Work = { text: string; kind: 'reading' | 'checking' | 'writing' }

const READING: Work = { text: '正在读取表格…', kind: 'reading' }
const CHECKING: Work = { text: '正在核对…', kind: 'checking' }
const WRITING: Work = { text: '正在写入…', kind: 'writing' }

/** A sheet on its way into a list: read, corrected, written. */
export function useListImport(slug: ListSlug) {
  const [plan, setPlan] = useState<ListPlan>()
  const [work, setWork] = useState<Work>()
  const [fault, setFault] = useState<string>()
  const [written, setWritten] = useState<ListPlan>()
  /** The sheet with all corrections, those too that no answer has come for. */
  const cells = useRef<string[][]>([])
  const turn = useRef(0)

  /** Of several at once the last one has the page; answers to those before it are old. */
  const during = async (what: Work, job: (isLast: () => boolean) => Promise<void>) => {
    const own = (turn.current += 1)
    const isLast = () => turn.current === own
    setFault(undefined)
    setWork(what)
    try {
      await job(isLast)
    } catch (error) {
      if (isLast()) setFault(messageOf(error))
    } finally {
      if (isLast()) setWork(undefined)
    }
  }

  const send = (body: object, query = '') =>
    sendJSON(`/api/${slug}/import${query}`, { method: 'POST', body, schema: listPlanSchema })

  const show = (answer: ListPlan) => {
    cells.current = answer.cells
    setPlan(answer)
  }

  const read = (answer: Promise<ListPlan>) =>
    during(READING, async (isLast) => {
      setWritten(undefined)
      const read = await answer
      if (isLast()) show(read)
    })

  const check = (corrected: string[][]) => {
    cells.current = corrected
    return during(CHECKING, async (isLast) => {
      const answer = await send({ cells: corrected })
      if (isLast()) show(answer)
    })
  }

  return {
    plan,
    work,
    fault,
    written,
    readFile: (file: File) => read(sendFile(`/api/${slug}/import`, { file, schema: listPlanSchema })),
    readText: (text: string) => read(send({ text })),
    /** `row` counts from 1, `column` from 0. */
    correct: ({ row, column, value }: { row: number; column: number; value: string }) =>
      check(replaced(cells.current, { row: row - 1, column, value })),
    /**
     * Says what a column of the sheet is, null for nothing; the one that was taken for it is so no more. Where there are
     * no headings, they are put above the sheet.
     */
    name: ({ column, heading }: { column: number; heading: string | null }) => {
      if (!plan) return undefined
      const row = (plan.headingRow ?? 1) - 1
      const above = plan.headingRow === undefined ? [[], ...cells.current] : cells.current
      const other = heading === null ? -1 : plan.columns.indexOf(heading)
      const freed = other < 0 ? above : leftOut(above, { row, column: other })
      return check(
        heading === null ? leftOut(freed, { row, column }) : replaced(freed, { row, column, value: heading }),
      )
    },
    write: () =>
      during(WRITING, async () => {
        setWritten(await send({ cells: cells.current }, '?write=true'))
        setPlan(undefined)
      }),
  }
}

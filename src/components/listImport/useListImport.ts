'use client'

import { useState } from 'react'
import { type ListPlan, listPlanSchema } from '@/domain/answers/listPlan'
import type { ListSlug } from '@/domain/lists/listSheets'
import { messageOf, sendFile, sendJSON } from '../http/request'

/** A sheet on its way into a list: read, corrected, written. */
export function useListImport(slug: ListSlug) {
  const [plan, setPlan] = useState<ListPlan>()
  /** What goes on, for people. */
  const [work, setWork] = useState<string>()
  const [fault, setFault] = useState<string>()
  const [written, setWritten] = useState<ListPlan>()

  const during = async (text: string, job: () => Promise<void>) => {
    setFault(undefined)
    setWork(text)
    try {
      await job()
    } catch (error) {
      setFault(messageOf(error))
    } finally {
      setWork(undefined)
    }
  }

  const send = (body: object, query = '') =>
    sendJSON(`/api/${slug}/import${query}`, { method: 'POST', body, schema: listPlanSchema })

  const read = (what: Promise<ListPlan>) =>
    during('正在读取表格…', async () => {
      setWritten(undefined)
      setPlan(await what)
    })

  const check = (cells: string[][]) =>
    during('正在核对…', async () => {
      setPlan(await send({ cells }))
    })

  return {
    plan,
    work,
    fault,
    written,
    readFile: (file: File) => read(sendFile(`/api/${slug}/import`, { file, schema: listPlanSchema })),
    readText: (text: string) => read(send({ text })),
    /** `row` counts from 1, `column` from 0. */
    correct: ({ row, column, value }: { row: number; column: number; value: string }) =>
      plan && check(replaced(plan.cells, { row: row - 1, column, value })),
    /** Says what a column of the sheet is; where there are no headings, they are put above it. */
    name: ({ column, heading }: { column: number; heading: string }) => {
      if (!plan) return undefined
      const { headingRow, cells } = plan
      const above = headingRow === undefined ? [[], ...cells] : cells
      return check(replaced(above, { row: (headingRow ?? 1) - 1, column, value: heading }))
    },
    write: () =>
      plan &&
      during('正在写入…', async () => {
        setWritten(await send({ cells: plan.cells }, '?write=true'))
        setPlan(undefined)
      }),
  }
}

function replaced(
  cells: readonly string[][],
  { row, column, value }: { row: number; column: number; value: string },
): string[][] {
  return cells.map((own, index) => {
    if (index !== row) return own
    const filled = Array.from({ length: Math.max(own.length, column + 1) }, (_, at) => own[at] ?? '')
    return filled.map((cell, at) => (at === column ? value : cell))
  })
}

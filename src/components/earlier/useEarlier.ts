'use client'

import { useState } from 'react'
import type { CorrectedProposal } from '@/domain/answers/earlierIssues'
import { messageOf } from '../http/request'
import { judge, readFiles, type Row, writeRows } from './earlierBatch'

/** What goes on: a sentence for people while it does. */
export type Work = { text: string } | undefined

/** The batch on the page: what was read, what a person makes of it, and what became of it. */
export function useEarlier() {
  const [rows, setRows] = useState<Row[]>([])
  const [work, setWork] = useState<Work>()
  const [fault, setFault] = useState<string>()
  /** Files whose doubts a person has set aside. */
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())

  const during = async (text: string, job: () => Promise<void>) => {
    setFault(undefined)
    setWork({ text })
    try {
      await job()
    } catch (error) {
      setFault(messageOf(error))
    } finally {
      setWork(undefined)
    }
  }

  const add = (files: readonly File[]) => {
    const known = new Set(rows.map(({ source }) => source.name))
    const fresh = files.filter(({ name }) => !known.has(name))
    return during(`正在读取 ${fresh.length} 个文件…`, async () => {
      const found = await readFiles(fresh, (done) =>
        setWork({ text: `已读取 ${done}/${fresh.length} 个文件…` }),
      )
      setRows(await judge([...rows, ...found]))
    })
  }

  const correct = (file: string, change: Partial<CorrectedProposal>) =>
    setRows((all) =>
      all.map((row) =>
        row.proposal.file === file ? { ...row, proposal: { ...row.proposal, ...change } } : row,
      ),
    )

  const judgeAgain = () =>
    during('正在核对期号和日期…', async () => {
      setRows(await judge(rows))
    })

  const leaveOut = (file: string) => {
    const left = rows.filter(({ proposal }) => proposal.file !== file)
    setRows(left)
    return during('正在核对期号和日期…', async () => setRows(await judge(left)))
  }

  const setAside = (file: string, isSeen: boolean) =>
    setSeen((files) => new Set(isSeen ? [...files, file] : [...files].filter((each) => each !== file)))

  const ready = rows.filter((row) => isReady(row, seen))
  const write = () =>
    during(`正在写入 0/${ready.length} 期…`, async () => {
      let done = 0
      await writeRows(ready, (written) => {
        done += written.length
        setWork({ text: `正在写入 ${done}/${ready.length} 期…` })
        const byFile = new Map(written.map((row) => [row.proposal.file, row]))
        setRows((all) => all.map((row) => byFile.get(row.proposal.file) ?? row))
      })
    })

  return { rows, work, fault, seen, ready, add, correct, judgeAgain, leaveOut, setAside, write }
}

/** Without an error, and whoever is doubtful was looked at. */
function isReady({ proposal }: Row, seen: ReadonlySet<string>): boolean {
  if (proposal.outcome === 'filed' || proposal.outcome === 'present') return false
  if (proposal.faults.some(({ level }) => level === 'error')) return false
  return proposal.faults.length === 0 || seen.has(proposal.file)
}

'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useCallback } from 'react'
import { z } from 'zod'
import { doubtNumbers } from '@/domain/issueNumbers'
import { isDay } from '@/domain/shanghaiDate'
import { getJSON } from '../http/request'
import { useLatest } from '../http/useLatest'
import styles from './Composition.module.css'

const previousSchema = z.object({
  docs: z.array(
    z.object({
      year: z.number(),
      number: z.number(),
      totalNumber: z.number(),
      date: z.string(),
      name: z.string(),
    }),
  ),
})

/** Beside the numbers while they are typed: what looks like a slip about them. The server says the same in preflight. */
export function NumberDoubts() {
  const { id, data } = useDocumentInfo()
  const fields = useFormFields(([form]) => ({
    year: form.year?.value,
    number: form.number?.value,
    totalNumber: form.totalNumber?.value,
    date: form.date?.value,
  }))
  const { year, number, totalNumber, date } = fields
  if (data?.status === 'published' || !isDay(date)) return null
  if (typeof year !== 'number' || typeof number !== 'number' || typeof totalNumber !== 'number') return null
  return <Doubts id={id} issue={{ year, number, totalNumber, date }} />
}

function Doubts({
  id,
  issue,
}: {
  id: number | string | undefined
  issue: Parameters<typeof doubtNumbers>[0]
}) {
  const url = previousUrl({ id, totalNumber: issue.totalNumber })
  const load = useCallback((signal: AbortSignal) => getJSON(url, { schema: previousSchema, signal }), [url])
  const { value, state } = useLatest(load, { version: url })
  if (!value || state !== 'ready') return null
  const doubts = doubtNumbers(issue, value.docs[0])
  if (doubts.length === 0) return null
  return (
    <div role="status">
      <ul className={styles.doubts}>
        {doubts.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}

function previousUrl({ id, totalNumber }: { id: number | string | undefined; totalNumber: number }): string {
  const query = new URLSearchParams({
    'where[totalNumber][less_than]': String(totalNumber),
    ...(id !== undefined && { 'where[id][not_equals]': String(id) }),
    sort: '-totalNumber',
    limit: '1',
    depth: '0',
    pagination: 'false',
  })
  for (const field of ['year', 'number', 'totalNumber', 'date', 'name']) query.set(`select[${field}]`, 'true')
  return `/api/issues?${query}`
}

'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useCallback } from 'react'
import { z } from 'zod'
import { doubtNumbers } from '@/domain/issueNumbers'
import { previousIssue } from '@/domain/previousIssue'
import { SERIES } from '@/domain/series'
import { isDay } from '@/domain/shanghaiDate'
import { oneOf } from '@/domain/answers/oneOf'
import { getJSON } from '../http/request'
import { useLatest } from '../http/useLatest'
import styles from './Composition.module.css'

const previousSchema = z.object({
  docs: z.array(
    z.object({
      series: oneOf(SERIES).nullish(),
      year: z.number(),
      number: z.number(),
      totalNumber: z.number().nullish(),
      date: z.string(),
      name: z.string(),
    }),
  ),
})

/** Beside the numbers while they are typed: what looks like a slip about them. The server says the same in preflight. */
export function NumberDoubts() {
  const { id, data } = useDocumentInfo()
  const fields = useFormFields(([form]) => ({
    isSupplement: form.series?.value === 'supplement',
    year: form.year?.value,
    number: form.number?.value,
    totalNumber: form.totalNumber?.value,
    date: form.date?.value,
  }))
  const { isSupplement, year, number, date } = fields
  const totalNumber = isSupplement ? 0 : fields.totalNumber
  if (data?.status === 'published' || !isDay(date)) return null
  if (typeof year !== 'number' || typeof number !== 'number' || typeof totalNumber !== 'number') return null
  const series = isSupplement ? 'supplement' : 'regular'
  return <Doubts id={id} issue={{ series, year, number, totalNumber, date }} />
}

function Doubts({
  id,
  issue,
}: {
  id: number | string | undefined
  issue: Parameters<typeof doubtNumbers>[0]
}) {
  const url = previousUrl(id, issue)
  const load = useCallback((signal: AbortSignal) => getJSON(url, { schema: previousSchema, signal }), [url])
  const { value, state } = useLatest(load, { version: url })
  if (!value || state !== 'ready') return null
  const [previous] = value.docs
  const doubts = doubtNumbers(issue, previous && { ...previous, totalNumber: previous.totalNumber ?? 0 })
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

function previousUrl(id: number | string | undefined, issue: Parameters<typeof doubtNumbers>[0]): string {
  const { where, sort } = previousIssue(issue)
  const query = new URLSearchParams({
    ...(id !== undefined && { 'where[id][not_equals]': String(id) }),
    sort,
    limit: '1',
    depth: '0',
    pagination: 'false',
  })
  for (const [field, condition] of Object.entries(where)) {
    for (const [operator, value] of Object.entries(condition)) {
      query.set(`where[${field}][${operator}]`, String(value))
    }
  }
  for (const field of ['series', 'year', 'number', 'totalNumber', 'date', 'name']) {
    query.set(`select[${field}]`, 'true')
  }
  return `/api/issues?${query}`
}

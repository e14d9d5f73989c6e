'use client'

import { useDocumentInfo, useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import { isNumbered, issueName, type IssueNumbers } from '@/domain/issueName'
import { isDay, printedDay } from '@/domain/shanghaiDate'

/** What will stand at the head of the print heads the page, as it is typed: number and day. Payload's own heading has the number as it was saved. */
export function IssueHeading() {
  const { title, setDocumentTitle } = useDocumentTitle()
  const { data } = useDocumentInfo()
  const heading = useFormFields(([fields]) => {
    const of = (name: string) => fields[name]?.value
    const numbers = Object.fromEntries(
      ['series', 'year', 'number', 'totalNumber'].map((name) => [name, of(name)]),
    )
    return headingOf(numbers, of('date'))
  })
  useEffect(() => {
    if (!heading) return
    // After Payload's own word for it, which comes with the form and with each save.
    const frame = requestAnimationFrame(() => title !== heading && setDocumentTitle(heading))
    return () => cancelAnimationFrame(frame)
  }, [heading, title, data, setDocumentTitle])
  return null
}

function headingOf(numbers: Partial<IssueNumbers>, date: unknown): string | undefined {
  if (!isNumbered(numbers)) return undefined
  const name = issueName({ ...numbers, totalNumber: numbers.totalNumber })
  const day = typeof date === 'string' ? date.slice(0, 10) : ''
  return isDay(day) ? `${name} ${printedDay(day)}` : name
}

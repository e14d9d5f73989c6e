'use client'

import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'
import { isNumbered, issueName, type IssueNumbers } from '@/domain/issueName'
import { isDay, printedDay } from '@/domain/shanghaiDate'

/** Number and day head the page as they were saved: by its heading an issue is also called where it is asked to be deleted. */
export function IssueHeading() {
  const { title, setDocumentTitle } = useDocumentTitle()
  const { data } = useDocumentInfo()
  const heading = headingOf(data)
  useEffect(() => {
    if (!heading) return
    // After Payload's own word for it, which comes with the page and with each save.
    const frame = requestAnimationFrame(() => title !== heading && setDocumentTitle(heading))
    return () => cancelAnimationFrame(frame)
  }, [heading, title, data, setDocumentTitle])
  return null
}

function headingOf(issue: (Partial<IssueNumbers> & { date?: unknown }) | undefined): string | undefined {
  if (!issue || !isNumbered(issue)) return undefined
  const name = issueName({ ...issue, totalNumber: issue.totalNumber })
  return isDay(issue.date) ? `${name} ${printedDay(issue.date)}` : name
}

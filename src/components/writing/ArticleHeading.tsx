'use client'

import { useDocumentInfo, useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { use, useEffect } from 'react'
import { titleInline } from '@/domain/title'
import { PageTitle } from './PageTitle'

const UNTITLED = '（未填标题）'

/** The title as it is written heads the page. Payload's own heading waits for a save, and is the number of what has no title. */
export function ArticleHeading() {
  const { title, setDocumentTitle } = useDocumentTitle()
  const written = useFormFields(([fields]) => fields.title?.value)
  const heading = (typeof written === 'string' && titleInline(written)) || UNTITLED
  const { data } = useDocumentInfo()
  const setPageTitle = use(PageTitle)
  useEffect(() => {
    // After Payload's own word for it, which comes with the form and with each save.
    const frame = requestAnimationFrame(() => {
      if (title !== heading) setDocumentTitle(heading)
      setPageTitle?.(heading)
    })
    return () => cancelAnimationFrame(frame)
  }, [heading, title, data, setDocumentTitle, setPageTitle])
  return null
}

'use client'

import {
  DefaultEditView,
  DocumentInfoProvider,
  useDocumentDrawerContext,
  useDocumentInfo,
  useDocumentTitle,
} from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { createPath } from '../admin/paths'
import { useKept } from '../saving/useKept'
import { PageTitle } from './PageTitle'

/** Payload's page of an article; one that begins as new goes on as the article's own once the server has it. */
export function ArticleEdit(props: DocumentViewClientProps) {
  const { id } = useDocumentInfo()
  return id === undefined ? <NewArticle {...props} /> : <DefaultEditView {...props} />
}

type Born = { id: number; document: Record<string, unknown> }

/**
 * Tells Payload's view, which asks its provider, that the article exists. Everything stays where it is: the editor with
 * its caret and its 撤销, and what was typed since.
 */
function NewArticle(props: DocumentViewClientProps) {
  const page = useDocumentInfo()
  const { setDocumentTitle } = useDocumentTitle()
  // As it was at first: to draw the route anew would empty the form.
  const [first] = useState(page)
  const { snapshot } = useKept()
  const [born, setBorn] = useState<Born>()
  if (!born && snapshot?.id !== undefined && snapshot.document)
    setBorn({ id: snapshot.id, document: snapshot.document })

  const { drawerSlug } = useDocumentDrawerContext()
  useEffect(() => {
    // The browser's way back leads to the article's address, for which Next remembers this empty page.
    if (!drawerSlug && window.location.pathname !== createPath('articles')) window.location.reload()
  }, [drawerSlug])

  return (
    <DocumentInfoProvider
      {...first}
      id={born?.id}
      isEditing={born !== undefined}
      initialData={born?.document ?? first.initialData}
    >
      <Heading onSaved={page.setData} />
      <PageTitle value={setDocumentTitle}>
        <DefaultEditView {...props} />
      </PageTitle>
    </DocumentInfoProvider>
  )
}

/** The heading lies outside of the view and asks the page; what may be done now, only the server knows. */
function Heading({ onSaved }: { onSaved: (data: Record<string, unknown>) => void }) {
  const { id, data, getDocPermissions } = useDocumentInfo()
  const ask = useRef(getDocPermissions)
  ask.current = getDocPermissions
  useEffect(() => {
    if (id !== undefined && data) onSaved(data)
  }, [id, data, onSaved])
  useEffect(() => {
    // Out of reach: what held for the new article holds until the page is opened again.
    if (id !== undefined) ask.current({ id }).catch(() => undefined)
  }, [id])
  return null
}

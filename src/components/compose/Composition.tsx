'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { StartIssue } from './StartIssue'
import { Workspace } from './Workspace'

/** The place where an issue is put together; before there is an issue, the way to begin one. */
export function Composition() {
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  if (!user || user.role === 'author') return null
  if (id === undefined) return <StartIssue />
  const status: unknown = data?.status
  return (
    <Workspace
      key={`${id}-${String(status)}`}
      issue={id}
      isOpen={status === 'draft'}
      isPublished={status === 'published'}
    />
  )
}

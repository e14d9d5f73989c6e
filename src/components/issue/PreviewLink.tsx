'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'

/** The PDF as it would be now, in a window of its own. A published issue has the real one instead. */
export function PreviewLink() {
  const { id, data } = useDocumentInfo()
  if (id === undefined || data?.status === 'published') return null
  return (
    <Button
      el="anchor"
      url={`/api/issues/${id}/preview.pdf`}
      newTab
      buttonStyle="secondary"
      size="medium"
      margin={false}
    >
      预览
    </Button>
  )
}

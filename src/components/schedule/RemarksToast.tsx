'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import { remarksSchema } from '@/domain/answers/schedule'

/** Shows nothing by itself: says, after something was saved, what that led to elsewhere. */
export function RemarksToast() {
  const { data } = useDocumentInfo()
  const said = remarksSchema.safeParse(data).data?.remarks.join('') ?? ''
  useEffect(() => {
    if (said) toast.warning(said, { duration: 20_000 })
  }, [said])
  return null
}

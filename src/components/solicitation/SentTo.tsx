'use client'

import { wantedOf } from '@/domain/solicitation'
import { useDocumentInfo, withCondition } from '@payloadcms/ui'

/** Whom a solicitation went to, which nobody changes any more. Who of them answered stands in 应约情况. */
export const SentTo = withCondition(Audience)

function Audience() {
  const { data } = useDocumentInfo()
  const chosen: unknown = data?.companies
  const count = Array.isArray(chosen) ? chosen.length : 0
  const wanted = wantedOf(data)
  return (
    <div className="field-type fact">
      <span className="field-label">约稿企业</span>
      <p>
        {data?.everyCompany ? '全部参与统计的企业' : `${count} 家企业，名单见“应约情况”`}
        {wanted > 1 && `，每家 ${wanted} 篇`}
      </p>
    </div>
  )
}

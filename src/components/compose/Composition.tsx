'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { isEditor, readsDesk } from '@/domain/workflow/standing'
import { standingOf } from '../workflow/roleOf'
import styles from './Composition.module.css'
import { NewIssueButton } from './NewIssueButton'
import { Workspace } from './Workspace'

/** The place where an issue is put together; before there is an issue, the way to begin one. */
export function Composition() {
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  const standing = standingOf(user)
  if (!readsDesk(standing)) return null
  if (id === undefined) return <StartIssue />
  const status: unknown = data?.status
  return (
    <Workspace
      key={`${id}-${String(status)}`}
      issue={id}
      isOpen={status === 'draft' && isEditor(standing)}
      isPublished={status === 'published'}
    />
  )
}

/** On the form of an issue that does not exist yet: the quick way to it. */
function StartIssue() {
  return (
    <div className={styles.start}>
      <p>
        期号、总期号和印发日期（今天）由系统排好，季度后的首期自动附上季度统计表，都可以再改。也可以填好下面各项后保存。
      </p>
      <NewIssueButton className={styles.primary}>按顺序新建一期</NewIssueButton>
    </div>
  )
}

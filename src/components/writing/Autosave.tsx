'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { Snapshot } from '../saving/kept'
import type { Fault } from '../saving/outcome'
import { formatMinute } from '../workflow/formatMinute'
import { LocalCopyBanner } from './LocalCopyBanner'
import { StaleBanner } from './StaleBanner'
import styles from './Writing.module.css'
import { useDraft } from './useDraft'
import { useRefusedField } from './useRefusedField'

/** Beside the buttons of an article: whether what is on the page is safe, and what to do where it is not. */
export function Autosave() {
  const { id, data, hasSavePermission } = useDocumentInfo()
  const { user } = useAuth()
  const article = typeof id === 'number' ? id : undefined
  const maySave = hasSavePermission === true
  const savesItself = maySave && (article === undefined || data?.status === 'draft')
  const { snapshot: draft, goOnAs } = useDraft({
    user: user?.id ?? '',
    article,
    savedAt: typeof data?.updatedAt === 'string' ? data.updatedAt : undefined,
    savesItself,
  })
  useRefusedField(draft.fault)
  if (!maySave) return null
  return (
    <>
      <span role="status" className={draft.fault ? styles.failing : styles.state}>
        {wordsOf(draft, savesItself)}
      </span>
      <LocalCopyBanner user={user?.id ?? ''} article={article} draft={draft} onRestore={goOnAs} />
      {draft.fault?.why === 'stale' && <StaleBanner />}
    </>
  )
}

/** What becomes of the text, and what the person need or need not do. */
const NEXT = {
  offline: '内容已留存在本机，网络恢复后会自动保存。',
  unreached: '内容已留存在本机，稍后会自动再试。',
  session: '内容已留存在本机，重新登录后会自动保存。',
  password: '内容已留存在本机，改好密码后会自动保存。',
  refused: '内容已留存在本机，改好后会再保存。',
  stale: '',
} as const satisfies Record<Fault['why'], string>

function wordsOf({ fault, phase, hasSaved, version }: Snapshot, savesItself: boolean): string {
  if (fault) return `没有保存：${fault.message}${NEXT[fault.why]}`
  if (phase === 'saving') return '正在自动保存…'
  if (phase === 'unsaved') return savesItself ? '有未保存的修改' : '有未保存的修改，请点“保存”'
  if (version === undefined) return savesItself ? '写下的内容会自动保存' : ''
  return hasSaved ? `已自动保存 ${formatMinute(version).slice(-5)}` : ''
}

'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { messageOf, postJSON } from '../http/request'
import styles from './Record.module.css'

/** For the auditor: what of the record has passed its time, to be downloaded first and then cut. */
export function PassedRecord({ rows, from, to }: { rows: number; from: string; to: string }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [news, setNews] = useState<string>()

  const cut = async () => {
    setBusy(true)
    setNews(undefined)
    try {
      await postJSON('/api/audit/cut', {})
      router.refresh()
    } catch (error) {
      setNews(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className={styles.passed} aria-label="超过保存期限的记录">
      <p>
        有 {rows} 条记录超过了保存期限（{from} 至 {to}）。请先下载保存，再清理；清理后不能恢复。
      </p>
      <a href={`/api/audit/export.xlsx?from=${from}&to=${to}`}>下载这些记录</a>
      <Button buttonStyle="secondary" size="medium" margin={false} disabled={busy} onClick={() => void cut()}>
        {busy ? '正在清理…' : '清理'}
      </Button>
      <p role="status">{news}</p>
    </section>
  )
}

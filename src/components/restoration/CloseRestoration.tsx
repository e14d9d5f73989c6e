'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { messageOf, postJSON } from '../http/request'
import styles from './Restoration.module.css'

/** 核对完毕: from then on publishing asks nothing further. */
export function CloseRestoration({ id }: { id: number }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()

  const close = async () => {
    setBusy(true)
    try {
      await postJSON('/api/restoration/close', { id })
      router.push('/admin')
    } catch (error) {
      setFault(messageOf(error))
      setBusy(false)
    }
  }

  return (
    <div className={styles.close}>
      <Button buttonStyle="primary" margin={false} disabled={busy} onClick={() => void close()}>
        {busy ? '正在处理…' : '核对完毕'}
      </Button>
      <p role="alert">{fault}</p>
    </div>
  )
}

'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Dialog } from '../dialog/Dialog'
import { DialogButtons } from '../dialog/DialogButtons'
import { messageOf, postJSON } from '../http/request'
import styles from './Restoration.module.css'

/** 核对完毕: from then on publishing asks nothing further. */
export function CloseRestoration({ id }: { id: number }) {
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
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
      <Button buttonStyle="primary" margin={false} onClick={() => setAsking(true)}>
        核对完毕
      </Button>
      {isAsking && (
        <Dialog
          title="核对完毕"
          busy={busy}
          onClose={() => setAsking(false)}
          onSubmit={() => void close()}
          footer={<DialogButtons label="核对完毕" busy={busy} onClose={() => setAsking(false)} />}
        >
          <p>
            备份以后发布过的各期都已补上。此后发布不再询问，每一期都会发邮件；这一步不能撤回，会记入审计记录。
          </p>
          {fault && <p role="alert">{fault}</p>}
        </Dialog>
      )}
    </div>
  )
}

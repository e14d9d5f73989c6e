'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { answeringSchema } from '@/domain/answers/made'
import { documentPath } from '../admin/paths'
import { messageOf, sendJSON } from '../http/request'
import styles from './Solicitation.module.css'

/** Begins an article that answers a solicitation, and opens it. */
export function AnswerButton({ solicitation, label }: { solicitation: number; label: string }) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()

  const begin = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      const { article } = await sendJSON(`/api/solicitations/${solicitation}/answer`, {
        method: 'POST',
        body: {},
        schema: answeringSchema,
      })
      router.push(documentPath('articles', article))
    } catch (error) {
      setFault(messageOf(error))
      setBusy(false)
    }
  }

  return (
    <span className={styles.answer}>
      <Button buttonStyle="secondary" size="medium" margin={false} disabled={isBusy} onClick={begin}>
        {label}
      </Button>
      {fault && <span role="alert">{fault}</span>}
    </span>
  )
}

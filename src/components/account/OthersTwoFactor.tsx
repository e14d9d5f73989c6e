'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { twoFactorRemoved, twoFactorState } from '@/domain/answers/twoFactor'
import { getJSON, messageOf, sendJSON } from '../http/request'
import styles from './TwoFactor.module.css'

/** For an administrator on another's account: whether it has a second step, and what takes it off when a telephone is lost. */
export function OthersTwoFactor({ user }: { user: number | string }) {
  const [isSet, setIsSet] = useState(false)
  const [isSure, setSure] = useState(false)
  const [news, setNews] = useState<string>()
  useEffect(() => {
    getJSON(`/api/users/${user}/two-factor`, { schema: twoFactorState })
      .then((state) => setIsSet(state.isSet))
      .catch((error: unknown) => setNews(messageOf(error)))
  }, [user])
  const remove = async () => {
    if (!isSure) return setSure(true)
    try {
      await sendJSON(`/api/users/${user}/two-factor/remove`, {
        method: 'POST',
        body: {},
        schema: twoFactorRemoved,
      })
      setIsSet(false)
      setNews('已取消这个账号的两步验证，本人会收到邮件。')
    } catch (error) {
      setNews(messageOf(error))
    }
  }
  return (
    <div className={styles.row}>
      {isSet && <span>两步验证：已设置</span>}
      {isSet && (
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void remove()}>
          {isSure ? '确认取消：手机丢了、换了才这样做' : '取消两步验证'}
        </Button>
      )}
      <span role="status">{news}</span>
    </div>
  )
}

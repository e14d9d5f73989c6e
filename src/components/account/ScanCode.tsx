'use client'

import { useState } from 'react'
import { twoFactorConfirmed } from '@/domain/answers/twoFactor'
import { postJSON, sendJSON } from '../http/request'
import { CodeRow } from './CodeRow'
import styles from './TwoFactor.module.css'
import { StepForm } from './StepForm'

/** The square and its key, and a code of the app that shows that it was taken. */
export function ScanCode({
  keyText,
  uri,
  svg,
  onSet,
}: {
  keyText: string
  uri: string
  svg: string
  onSet: (codes: readonly string[]) => void
}) {
  const [code, setCode] = useState('')
  const confirm = async () => {
    const { recoveryCodes } = await sendJSON('/api/users/two-factor/confirm', {
      method: 'POST',
      body: { code },
      schema: twoFactorConfirmed,
    })
    // The token still says that it is due.
    await postJSON('/api/users/refresh-token', {})
    onSet(recoveryCodes)
  }
  return (
    <StepForm label="确认" onSubmit={confirm}>
      <p>
        1. 在手机上打开验证器（如腾讯身份验证器；没有的，在应用商店搜“身份验证器”），添加账号，扫描二维码。
      </p>
      <img
        className={styles.square}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
        alt="二维码，内容与下面的密钥相同"
      />
      <p>
        扫不了码的，手工输入密钥：<code className={styles.key}>{grouped(keyText)}</code>
        ；就在这部手机上的，点<a href={uri}>用验证器打开</a>。
      </p>
      <p>2. 填写验证器现在显示的六位数字。</p>
      <CodeRow value={code} onChange={setCode} />
    </StepForm>
  )
}

/** In fours, to be typed. */
function grouped(key: string): string {
  return (key.match(/.{1,4}/g) ?? []).join(' ')
}

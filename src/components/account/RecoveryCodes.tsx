'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { TWO_FACTOR_PATH } from '@/domain/twoFactor'
import page from './ChangePassword.module.css'
import styles from './TwoFactor.module.css'

/** Shown this once: each lets its owner in when the telephone is not at hand. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
  }
  return (
    <div className={page.form}>
      <p role="status">
        两步验证已设置好。下面 {codes.length}{' '}
        个备用码只显示这一次，请抄下来或打印，放在安全的地方：手机不在身边时，用一个代替验证码，每个只能用一次。
      </p>
      <ul className={styles.codes} aria-label="备用码">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={page.buttons}>
        <Button buttonStyle="primary" size="large" margin={false} onClick={goOn}>
          已经保存好，继续
        </Button>
        <Button buttonStyle="secondary" size="large" margin={false} onClick={() => void copy()}>
          {isCopied ? '已复制' : '复制备用码'}
        </Button>
      </div>
    </div>
  )
}

/** To the page that was asked for in the first place. */
function goOn(): void {
  const { pathname, search } = window.location
  window.location.assign(pathname === TWO_FACTOR_PATH ? '/admin' : `${pathname}${search}`)
}

'use client'

import { Button } from '@payloadcms/ui'
import { TWO_FACTOR_PATH } from '@/domain/twoFactor'
import styles from './InPlace.module.css'
import { InPlace } from './InPlace'

/** For whoever has work on the page and has to set a second step up first: in another window, the text stays here. */
export function TwoFactorInPlace({ onGoOn }: { onGoOn: () => void }) {
  return (
    <InPlace title="请先设置两步验证">
      <p>
        您的账号要先设置两步验证，才能保存。页面上的内容都在：请
        <a href={TWO_FACTOR_PATH} target="_blank" rel="noreferrer">
          在新窗口中设置
        </a>
        ，设好后回到这里。
      </p>
      <div className={styles.row}>
        <Button type="button" buttonStyle="primary" size="medium" margin={false} onClick={onGoOn}>
          设好了，继续
        </Button>
      </div>
    </InPlace>
  )
}

'use client'

import { Button } from '@payloadcms/ui'
import styles from './Composition.module.css'

/** Why something could not be had, and another try. */
export function RetryNote({ message, retry }: { message: string | undefined; retry: () => void }) {
  return (
    <div role="alert" className={styles.fault}>
      {message}
      <Button type="button" buttonStyle="secondary" size="small" margin={false} onClick={retry}>
        重试
      </Button>
    </div>
  )
}

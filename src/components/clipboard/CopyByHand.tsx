'use client'

import { Button } from '@payloadcms/ui'
import { Dialog } from '../dialog/Dialog'
import styles from './CopyByHand.module.css'

/** The text to be copied by hand, selected already, where the browser copies for nobody. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <Dialog
      title="请手动复制"
      busy={false}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <Button type="submit" buttonStyle="primary" margin={false}>
          知道了
        </Button>
      }
    >
      <p>浏览器不允许自动复制。文字已选中，请按 Ctrl+C（手机上长按后选“复制”）。</p>
      <textarea
        className={styles.text}
        aria-label="要复制的文字"
        readOnly
        rows={6}
        value={text}
        onFocus={(event) => event.target.select()}
      />
    </Dialog>
  )
}

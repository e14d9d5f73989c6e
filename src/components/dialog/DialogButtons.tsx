import { Button } from '@payloadcms/ui'
import styles from './Dialog.module.css'

/** The foot of a dialog that asks: 取消, and what its form does. While it is done neither can be pressed. */
export function DialogButtons({
  label,
  busy = false,
  disabled = false,
  waits,
  className,
  onClose,
}: {
  label: string
  busy?: boolean
  /** Something is still missing: only what the form does cannot be pressed. */
  disabled?: boolean
  /** What is missing, in words. */
  waits?: string | undefined
  className?: string | undefined
  onClose: () => void
}) {
  return (
    <>
      {waits && <p className={styles.waits}>{waits}</p>}
      <Button type="button" buttonStyle="secondary" margin={false} disabled={busy} onClick={onClose}>
        取消
      </Button>
      <Button
        type="submit"
        buttonStyle="primary"
        className={className}
        margin={false}
        disabled={busy || disabled}
      >
        {busy ? '正在处理…' : label}
      </Button>
    </>
  )
}

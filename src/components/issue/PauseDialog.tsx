import { Dialog } from '../dialog/Dialog'
import { DialogButtons } from '../dialog/DialogButtons'

/** Asks before an issue's mails are held back, and says how many are. */
export function PauseDialog({
  waiting,
  busy,
  onClose,
  onConfirm,
}: {
  waiting: number
  busy: boolean
  onClose: () => void
  onConfirm: () => void
}) {
  return (
    <Dialog
      title="暂停发送"
      busy={busy}
      onClose={onClose}
      onSubmit={onConfirm}
      footer={<DialogButtons label={`暂停 ${waiting} 封`} busy={busy} onClose={onClose} />}
    >
      <p>{`还没有发出的 ${waiting} 封会停下来等，正在发送中的几封会发完。点“继续发送”后接着发，不会重复。`}</p>
    </Dialog>
  )
}

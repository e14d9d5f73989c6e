import { Dialog } from '../dialog/Dialog'
import { DialogButtons } from '../dialog/DialogButtons'

/** Asks before mails that a restore left in doubt are taken for received. */
export function ConfirmRestoredDialog({
  mails,
  busy,
  onClose,
  onConfirm,
}: {
  mails: number
  busy: boolean
  onClose: () => void
  onConfirm: () => void
}) {
  return (
    <Dialog
      title="标为已收到"
      busy={busy}
      onClose={onClose}
      onSubmit={onConfirm}
      footer={<DialogButtons label={`${mails} 封标为已收到`} busy={busy} onClose={onClose} />}
    >
      <p>{`系统由备份恢复过，本期有 ${mails} 封邮件不知道是否已经发出。问过收件人、确知都已收到，才这样标；标过之后不会再发。`}</p>
      <p>只有个别没有收到的，请先在“处理需要关注的邮件”中逐个重新发送，再标其余的。</p>
    </Dialog>
  )
}

import type { Missing, MissingKind } from '@/domain/delivery/statuses'
import { Dialog } from '../dialog/Dialog'
import { DialogButtons } from '../dialog/DialogButtons'

/** Asks before mails are sent again, and says how many of each kind are, and are not. */
export function ResendDialog({
  missing,
  busy,
  onClose,
  onConfirm,
}: {
  missing: Missing
  busy: boolean
  onClose: () => void
  onConfirm: () => void
}) {
  const left = LEFT.filter(({ kind }) => missing[kind] > 0)
  return (
    <Dialog
      title="重发没有送到的邮件"
      busy={busy}
      onClose={onClose}
      onSubmit={onConfirm}
      footer={<DialogButtons label={`重发 ${missing.again} 封`} busy={busy} onClose={onClose} />}
    >
      <p>{`将重新发送 ${missing.again} 封：对方拒收、退回或多次没有送到的邮件。`}</p>
      {left.length > 0 && (
        <>
          <p>以下不会重发：</p>
          <ul>
            {left.map(({ kind, words }) => (
              <li key={kind}>{`${missing[kind]} 封${words}`}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

const LEFT: readonly { kind: MissingKind; words: string }[] = [
  { kind: 'unknown', words: '收件地址不存在：请先在“报送单位”中改正地址。' },
  { kind: 'doubtful', words: '待确认，对方可能已经收到：请逐封核实后处理。' },
  { kind: 'superseded', words: '已被更正取代：这一版不再发，更正版发给了谁见新一版的投递记录。' },
]

import type { TransitionTable } from '@/domain/workflow/transition'

/** A step the person may take now, as the buttons and dialogs need it. */
export type Step = {
  action: string
  label: string
  comment: 'required' | 'optional' | 'none'
  /** What is said when it has been taken. */
  done: string
}

/** What the interface adds to a step of the table: what it entails, and phrases that spare typing. */
export type Wording = {
  /** A letter that opens its dialog, while nobody types. */
  key?: string
  /** What will happen, in one or two sentences. */
  note?: string
  /** Ready reasons, each a sentence with its full stop, so that several can stand in a row. */
  phrases?: readonly string[]
  /** `primary` leads on, `danger` cannot be taken back by the same person. */
  tone?: 'primary' | 'plain' | 'danger'
  /** Stands beside the main steps, without a frame. */
  isAside?: boolean
  /** What the comment is called, where it is neither a reason nor an opinion. */
  commentLabel?: string
  /** The server takes no comment for this step. */
  noComment?: boolean
}

export type Wordings = Readonly<Record<string, Wording>>

export type ActionDialogProps = {
  step: Step
  wording: Wording
  document: { collection: string; id: number | string }
  /** The form holds changes that will be saved before the step is taken. */
  unsaved: boolean
  /** Saves, takes the step, or the one that is named instead, and reloads. Rejects with what went wrong. */
  run: (body: object, instead?: string) => Promise<void>
  onClose: () => void
}

export function stepOf(table: TransitionTable<string>, action: string, wording: Wording): Step {
  const transition = table[action]
  const label = transition?.label.zh ?? action
  return {
    action,
    label,
    done: transition?.done ?? `已完成：${label}。`,
    comment: wording.noComment ? 'none' : (transition?.comment ?? 'optional'),
  }
}

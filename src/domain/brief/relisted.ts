import { PRINTED_KINDS, type RecipientKind } from '../recipientKind'
import { someOf } from '../text/someOf'
import type { IssueView } from './issueView'

const CALLED = { report: '报', copy: '送', distribute: '发' } as const satisfies Record<RecipientKind, string>

/** A published brief with other lists in its imprint. All else of it stays as published. */
export function relisted(frozen: IssueView, lists: Record<RecipientKind, string[]>): IssueView {
  return { ...frozen, imprint: { ...frozen.imprint, ...lists } }
}

/** What the lists of one revision print otherwise than those of another: a sentence without its stop for each list. */
export function listChanges({ imprint: before }: IssueView, { imprint: after }: IssueView): string[] {
  return PRINTED_KINDS.flatMap((kind) => {
    const [then, now] = [before[kind] ?? [], after[kind] ?? []]
    if (then.length === now.length && then.every((name, index) => name === now[index])) return []
    const [known, printed] = [new Set(then), new Set(now)]
    const added = now.filter((name) => !known.has(name))
    const gone = then.filter((name) => !printed.has(name))
    const words = [
      ...(added.length > 0 ? [`增加${someOf(added.map(quoted))}`] : []),
      ...(gone.length > 0 ? [`删去${someOf(gone.map(quoted))}`] : []),
    ]
    return [`版记“${CALLED[kind]}”${words.length > 0 ? words.join('，') : '次序调整'}`]
  })
}

const quoted = (name: string): string => `“${name}”`

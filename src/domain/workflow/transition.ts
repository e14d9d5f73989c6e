export type Role = 'author' | 'reviewer' | 'signer' | 'admin' | 'auditor'

export const ROLES = {
  author: { zh: '投稿人', en: 'Author' },
  reviewer: { zh: '文明办审核', en: 'Reviewer' },
  signer: { zh: '签发人', en: 'Signer' },
  admin: { zh: '系统管理员', en: 'Administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
} as const satisfies Record<Role, Label>

export type Label = { zh: string; en: string }

/** One row of a workflow table: who may take a document from which states to which, and whether a reason is due. */
export type Transition<Status extends string> = {
  from: readonly Status[]
  to: Status
  /** Empty: no person takes this step; it happens as part of another document's transition. */
  by: readonly Role[]
  comment: 'required' | 'optional'
  label: Label
  /** What is so once it is taken, in a sentence, for whoever took it; nothing where no person does. */
  done?: string
}

export type TransitionTable<Status extends string> = Record<string, Transition<Status>>

/** The actions `role` may take on a document in `status`, in the table's order. */
export function availableActions<Status extends string, Table extends TransitionTable<Status>>(
  table: Table,
  { role, status }: { role: Role; status: Status },
): (keyof Table & string)[] {
  return Object.entries(table)
    .filter(([, transition]) => transition.by.includes(role) && transition.from.includes(status))
    .map(([action]) => action)
}

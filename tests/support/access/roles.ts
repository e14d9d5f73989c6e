/** Who asks, in the tables of who may do what. */
export const ACCESS_ROLES = [
  'nobody',
  'expired', // a session that has ended
  'rival', // an author of another company
  'author',
  'reviewer',
  'signer',
  'admin',
  'keeper', // an administrator where 三员分立 is on
  'auditor',
] as const

export type AccessRole = (typeof ACCESS_ROLES)[number]
export type Operation = 'list' | 'read' | 'create' | 'update' | 'delete'
type Answer = string | number
export type Expected = Record<AccessRole, Answer>

/** Whose session has ended is nobody. */
export function row(
  nobody: Answer,
  rival: Answer,
  author: Answer,
  reviewer: Answer,
  signer: Answer,
  admin: Answer,
  keeper: Answer,
  auditor: Answer,
): Expected {
  return { nobody, expired: nobody, rival, author, reviewer, signer, admin, keeper, auditor }
}

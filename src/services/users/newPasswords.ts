import type { PayloadRequest } from 'payload'

/** `owner`: the account's id, or of one that is not there yet its address. */
type NewPassword = { owner: number | string; digest: string }

/** The passwords that this request sets: several where Payload changes many accounts beside each other. */
export function noteNewPassword(req: PayloadRequest, password: NewPassword): void {
  req.context = { ...req.context, newPasswords: [...newPasswords(req), password] }
}

export function hasNewPassword(req: PayloadRequest, user: number): boolean {
  return digestOfNew(req, user) !== undefined
}

/** What is to be kept of an account's new password; undefined where none is set. */
export function digestOfNew(req: PayloadRequest, owner: number | string): string | undefined {
  return newPasswords(req).find((password) => password.owner === owner)?.digest
}

/** Addresses are compared as Payload stores them. */
export function ownerByAddress(email: string): string {
  return email.toLowerCase().trim()
}

function newPasswords({ context }: PayloadRequest): readonly NewPassword[] {
  // Only noteNewPassword writes there.
  return Array.isArray(context.newPasswords) ? (context.newPasswords as NewPassword[]) : []
}

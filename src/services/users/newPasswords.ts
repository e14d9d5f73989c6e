import type { PayloadRequest } from 'payload'

/** Whose passwords this request sets: several at once where Payload changes many accounts beside each other. */
export function noteNewPassword(req: PayloadRequest, user: number): void {
  req.context = { ...req.context, newPasswords: [...newPasswords(req), user] }
}

export function hasNewPassword(req: PayloadRequest, user: number): boolean {
  return newPasswords(req).includes(user)
}

function newPasswords({ context }: PayloadRequest): readonly unknown[] {
  return Array.isArray(context.newPasswords) ? context.newPasswords : []
}

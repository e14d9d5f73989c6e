import type { PayloadRequest } from 'payload'
import { OFFICE_NAMES, isMadeOf, passwordFault } from '@/domain/password'
import { RuleError } from '@/domain/ruleError'
import { isCommonPassword } from './isCommonPassword'

/** Whose password is to be set, as far as it is known. */
export type PasswordOwner = { email?: string; name?: string }

/**
 * What a new password has to be. A program that nobody asked (the demonstration's accounts, whose password is the
 * operator's choice) is only held to the rule that its variables are held to.
 * @throws RuleError invalid
 */
export async function checkNewPassword(
  { password, owner }: { password: string; owner: PasswordOwner },
  { req }: { req: PayloadRequest },
): Promise<void> {
  const fault =
    passwordFault(password, owner) ?? (isOfPeople(req) ? await peopleFault(password, owner) : undefined)
  if (fault) throw new RuleError('invalid', 'weak-password', fault, { field: 'password' })
}

const isOfPeople = (req: PayloadRequest) => req.user !== null || req.payloadAPI !== 'local'

async function peopleFault(
  password: string,
  { email = '', name = '' }: PasswordOwner,
): Promise<string | undefined> {
  if (await isCommonPassword(password)) return COMMON
  return isMadeOf(password, [...OFFICE_NAMES, ...email.split(/[@.]/), name]) ? GUESSABLE : undefined
}

const COMMON = '这个密码很多人在用，已在公开的常用密码表里，请换一个，例如一句自己容易记住的话。'
const GUESSABLE = '密码只由本系统或本人的名字加数字、符号组成，容易猜到，请换一个。'

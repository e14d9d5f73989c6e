import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { CHANGE_PASSWORD_PATH } from '@/domain/firstPassword'
import { TWO_FACTOR_PATH } from '@/domain/twoFactor'
import { isEditor, readsDesk, readsRecord } from '@/domain/workflow/standing'
import type { PersonRequest } from '@/access/personRequest'

type Page = Pick<AdminViewServerProps, 'initPageResult'>

/**
 * For the first line of a page of our own: sends to the login whoever is nobody, and to the form whoever must change a
 * password or set a second step up first. src/edge/shownPage.ts does so for every page, but by what the token says: the account may say otherwise by now.
 *
 * @param back Where the login leads on to.
 */
export function requireAccount({ initPageResult: { req } }: Page, back?: string): PersonRequest {
  if (!req.user) redirect(back ? `/admin/login?redirect=${encodeURIComponent(back)}` : '/admin/login')
  if (req.user.mustChangePassword === true) redirect(CHANGE_PASSWORD_PATH)
  if (req.user.mustSetTwoFactor === true) redirect(TWO_FACTOR_PATH)
  return req as PersonRequest
}

/** For a page of the office's: sends away whoever is not of it, too. */
export function requireOffice(page: Page): PersonRequest {
  const req = requireAccount(page)
  if (!readsDesk(req.user)) redirect('/admin')
  return req
}

/** The same for a page on which something is changed. */
export function requireEditor(page: Page): PersonRequest {
  const req = requireAccount(page)
  if (!isEditor(req.user)) redirect('/admin')
  return req
}

/** For the record of who did what. */
export function requireRecord(page: Page): PersonRequest {
  const req = requireAccount(page)
  if (!readsRecord(req.user)) redirect('/admin')
  return req
}

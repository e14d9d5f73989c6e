import type { AfterErrorHook, PayloadRequest } from 'payload'
import type { RuleError, RuleErrorKind } from '@/domain/ruleError'
import { whoAndWhat } from '@/services/desk/whoAndWhat'
import { isBrokenForm } from '@/services/isBrokenForm'
import { isUnfitValue, sqlState } from '@/services/sqlState'

type Answer = Awaited<ReturnType<AfterErrorHook>>

const HAN = /\p{Script=Han}/u

export const BY_STATUS: Record<number, string> = {
  400: '请求的内容有误，请检查后重试。',
  401: '登录已过期，请重新登录。',
  403: '您没有权限进行此操作。',
  404: '没有找到这份文件，它可能已被删除。',
  409: '有人正在同时操作，这次没有保存任何内容，请刷新后重试。',
  413: '文件太大，请压缩后再上传。',
  423: '这份文件正由另一位同事编辑，请稍后再试。',
}

export const FALLBACK = '系统暂时出错，没有保存任何内容。请稍后重试；如果一直这样，请联系系统管理员。'

// PostgreSQL: deadlock, serialization, lock timeout; and what a trigger or foreign key of ours refuses.
const CONFLICTS = new Set(['40P01', '40001', '55P03', '23001', '23503'])

export const STATUS_OF_KIND = {
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  invalid: 400,
  busy: 503,
  tooMany: 429,
} as const satisfies Record<RuleErrorKind, number>

/**
 * The one place where an error becomes HTTP: a rule that was not met, with its own words and its code for programs;
 * and whatever an answer of Payload's own routes says that is not Chinese, in Chinese, and never with SQL in it.
 */
export const answerErrors: AfterErrorHook = async ({ error, req, result }) => {
  if (isRuleError(error)) return ruleAnswer(error, req)
  if (!req.user && isForbidden(error, req)) return NOBODY
  const status = statusInWords(error)
  const isAnothers = status === 423 || (status === 403 && isForbidden(error, req))
  const why = isAnothers ? await whoAndWhat(status, req) : undefined
  if (why) return { response: { errors: [{ message: why }] }, status }
  const said = whatItSays(error)
  if (said) return said
  const messages = result?.errors?.map(({ message }) => message) ?? []
  if (messages.length > 0 && messages.every((message) => HAN.test(message ?? ''))) return
  return { response: { errors: [{ message: BY_STATUS[status] ?? FALLBACK }] }, status }
}

/** PostgreSQL's class 22 is a value that it cannot take, wherever it slipped through: whoever sent it can mend it. */
function statusInWords(error: unknown): number {
  const state = sqlState(error)
  if (CONFLICTS.has(state)) return 409
  return isUnfitValue(error) || isBrokenForm(error) ? 400 : statusOf(error)
}

/**
 * To whoever is not logged in Payload says that they lack a right, as it does to whoever is. The status is Payload's; the
 * words are those of the case.
 */
const NOBODY: Answer = {
  response: {
    errors: [
      {
        name: 'Forbidden',
        message: '您没有登录，或登录已结束。请重新登录。',
        data: { code: 'not-logged-in' },
      },
    ],
  },
  status: 403,
}

/** By its words: the production build shortens the names of classes. */
function isForbidden(error: unknown, { t }: PayloadRequest): boolean {
  return error instanceof Error && error.message === t('error:notAllowedToPerformAction')
}

/** By name: a bundle of pages and one of routes have each a class of their own. */
function isRuleError(error: unknown): error is RuleError {
  return error instanceof Error && error.name === 'RuleError' && 'kind' in error && 'code' in error
}

function ruleAnswer({ kind, code, message, details }: RuleError, req: PayloadRequest): Answer {
  // As Payload's own refusals name a field: its form shows the words there.
  const atField = typeof details.field === 'string' && { errors: [{ path: details.field, message }] }
  const errors = [{ name: 'RuleError', message, data: { ...details, code, ...atField } }]
  // The panel's list reads `docs` of what it deleted also where that was refused, and says `message` above those of `errors`.
  const ofMany = req.method === 'DELETE' && !req.routeParams?.id && { docs: [], message: '' }
  return { response: { errors, ...ofMany }, status: STATUS_OF_KIND[kind] }
}

/**
 * What an error of Payload's or ours says of itself. Next's production build has one Payload for pages and another for
 * routes, which share one instance: made by the one, an error is no `APIError` to the other, which loses its words or
 * its data.
 */
function whatItSays(error: unknown): Answer {
  if (!(error instanceof Error) || !('isPublic' in error) || error.isPublic !== true) return undefined
  const { message, name } = error
  if (!HAN.test(message)) return undefined
  const data =
    'data' in error && typeof error.data === 'object' && error.data !== null ? { ...error.data } : undefined
  return { response: { errors: [{ name, message, ...(data && { data }) }] }, status: statusOf(error) }
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : 500
}

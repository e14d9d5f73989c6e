import { z } from 'zod'
import { CODE_MISSING, CODE_WRONG } from '@/domain/twoFactor'
import { UNTOUCHED_HEADER } from '@/domain/session'
import { atThisLogin } from './logins'
import { noteServerTime } from './serverClock'
import { isUntouched } from './touch'

/** The server refused. `message` is its own sentence in Chinese, fit to be shown as it is. */
export class RequestError extends Error {
  /** HTTP status; 0 when the server was not reached. */
  readonly status: number
  /** The name of the rule that was broken, where the server names it. */
  readonly code: string | undefined
  /** What the rule says beside its name. */
  readonly data: Readonly<Record<string, unknown>>

  constructor(status: number, message: string, code?: string, data: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'RequestError'
    this.status = status
    this.code = code
    this.data = data
  }
}

/** @throws RequestError when the server refuses or cannot be reached */
export async function getJSON<Schema extends z.ZodType>(
  url: string,
  { schema, signal }: { schema: Schema; signal?: AbortSignal },
): Promise<z.output<Schema>> {
  return schema.parse(await request(url, { method: 'GET', signal }))
}

/** @throws RequestError when the server refuses or cannot be reached */
export async function postJSON(url: string, body: object): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' }
  return request(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** @throws RequestError when the server refuses or cannot be reached */
export async function sendJSON<Schema extends z.ZodType>(
  url: string,
  {
    method,
    body,
    schema,
    keepalive = false,
  }: {
    method: 'POST' | 'PATCH'
    body: object
    schema: Schema
    /** Whether it is sent on when the page is gone. */
    keepalive?: boolean
  },
): Promise<z.output<Schema>> {
  const headers = { 'Content-Type': 'application/json' }
  return schema.parse(await request(url, { method, headers, body: JSON.stringify(body), keepalive }))
}

/** Sends a file in a form's field `file`; with `data`, as Payload wants a document's. @throws RequestError when the server refuses or cannot be reached */
export async function sendFile<Schema extends z.ZodType>(
  url: string,
  { file, data, schema }: { file: File; data?: object; schema: Schema },
): Promise<z.output<Schema>> {
  const form = new FormData()
  form.set('file', file)
  if (data) form.set('_payload', JSON.stringify(data))
  return sendForm(url, { form, schema })
}

/** @throws RequestError when the server refuses or cannot be reached */
export async function sendForm<Schema extends z.ZodType>(
  url: string,
  { form, schema }: { form: FormData; schema: Schema },
): Promise<z.output<Schema>> {
  return schema.parse(await request(url, { method: 'POST', body: form }))
}

/** The event of the window that says that the server knows nobody of this browser any more. */
export const SESSION_ENDED = 'jianbao:session-ended'

const UNAUTHENTICATED = 401
/** The name of that rule where the server answers as it does to whoever lacks a right. */
const NOT_LOGGED_IN = 'not-logged-in'

export function hasSessionEnded(error: unknown): boolean {
  return error instanceof RequestError && (error.status === UNAUTHENTICATED || error.code === NOT_LOGGED_IN)
}

export function tellSessionEnded(): void {
  window.dispatchEvent(new Event(SESSION_ENDED))
}

/** The event of the window that says that the server takes nothing of this person before a new password. */
export const PASSWORD_DUE = 'jianbao:password-due'

const MUST_CHANGE_PASSWORD = 'must-change-password'

export function isPasswordDue(error: unknown): boolean {
  return error instanceof RequestError && error.code === MUST_CHANGE_PASSWORD
}

export function tellPasswordDue(): void {
  window.dispatchEvent(new Event(PASSWORD_DUE))
}

/** Whether a login wants the code of the second step, or another one. */
export function isCodeAsked(error: unknown): boolean {
  return error instanceof RequestError && (error.code === CODE_MISSING || error.code === CODE_WRONG)
}

/** What to tell a person about anything that was thrown on the way. */
export function messageOf(error: unknown): string {
  return error instanceof RequestError
    ? error.message
    : '操作没有完成，请稍后重试；若仍不行，请联系系统管理员。'
}

/** A file as it is, with the headers it came with. @throws RequestError when the server refuses or cannot be reached */
export async function getFile(
  url: string,
  { signal }: { signal?: AbortSignal },
): Promise<{ file: Blob; headers: Headers }> {
  const isCurrent = atThisLogin()
  const response = await reach(url, { method: 'GET', signal })
  if (!response.ok) throw told(refused(response, await json(response)), isCurrent)
  return { file: await response.blob(), headers: response.headers }
}

async function request(url: string, init: RequestInit): Promise<unknown> {
  const isCurrent = atThisLogin()
  const response = await reach(url, init)
  const body = await json(response)
  if (!response.ok) throw told(refused(response, body), isCurrent)
  return body
}

async function json(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined)
}

const refusal = z.object({
  errors: z
    .array(z.object({ message: z.string(), data: z.looseObject({ code: z.string().optional() }).nullish() }))
    .min(1),
})

function refused({ status }: Response, body: unknown): RequestError {
  const parsed = refusal.safeParse(body)
  const errors = parsed.success ? parsed.data.errors : []
  const message = errors.map((error) => sentence(error.message)).join('')
  return new RequestError(
    status,
    message || `服务器没有接受这次操作（${status}），请刷新页面后重试。`,
    errors[0]?.data?.code,
    errors[0]?.data ?? {},
  )
}

/** Some messages of Payload's fields are no sentences, and would run into the next. */
function sentence(message: string): string {
  return /[。！？…]$/.test(message) ? message : `${message}。`
}

/** Whatever was asked, whoever offers a login or a new password hears of it, unless that has been done meanwhile. */
function told(error: RequestError, isCurrent: () => boolean): RequestError {
  if (!isCurrent()) return error
  if (hasSessionEnded(error)) tellSessionEnded()
  if (isPasswordDue(error)) tellPasswordDue()
  return error
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const headers = new Headers(init.headers)
    // What a page does by itself keeps nobody's session alive.
    if (isUntouched()) headers.set(UNTOUCHED_HEADER, '1')
    const response = await fetch(url, { credentials: 'include', ...init, headers })
    noteServerTime(response.headers.get('date'))
    return response
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new RequestError(
      0,
      navigator.onLine ? '连接不上服务器，请稍后重试。' : '没有网络，请连上网络后重试。',
    )
  }
}

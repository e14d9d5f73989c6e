import { z } from 'zod'

/** The server refused. `message` is its own sentence in Chinese, fit to be shown as it is. */
export class RequestError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'RequestError'
    this.status = status
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
export async function postJSON(url: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  await request(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** What to tell a person about anything that was thrown on the way. */
export function messageOf(error: unknown): string {
  return error instanceof RequestError
    ? error.message
    : '操作没有完成，请稍后重试；若仍不行，请联系系统管理员。'
}

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

async function request(url: string, init: RequestInit): Promise<unknown> {
  const response = await reach(url, init)
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  const parsed = refusal.safeParse(body)
  const message = parsed.success ? parsed.data.errors.map((error) => error.message).join(' ') : undefined
  throw new RequestError(
    response.status,
    message ?? `服务器没有接受这次操作（${response.status}），请刷新页面后重试。`,
  )
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'include', ...init })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new RequestError(0, '连接不上服务器，请检查网络后重试。')
  }
}

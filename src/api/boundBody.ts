import { ANONYMOUS_BYTES } from '@/domain/bodyBytes'
import { mostBytes } from './bodyLimits'

type Limits = { isKnown: (headers: Headers) => Promise<boolean> }

/**
 * The request with its body already read, no further than its sender may send; or the answer that it is too large.
 * Counted while reading, whatever length was declared, so that a body without one costs no more. Who sends it is only
 * asked when it is larger than anybody's may be.
 */
export async function boundBody(request: Request, { isKnown }: Limits): Promise<Request | Response> {
  if (!request.body) return request
  const { pathname } = new URL(request.url)
  const declared = Number(request.headers.get('content-length') ?? 0)
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  let most: number = ANONYMOUS_BYTES
  const isTooMuch = async (size: number) => {
    if (size <= most) return false
    if (most === ANONYMOUS_BYTES && (await isKnown(request.headers))) most = mostBytes(pathname)
    return size > most
  }
  if (await isTooMuch(declared)) return tooLarge(reader, most)
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length
    if (await isTooMuch(bytes)) return tooLarge(reader, most)
    chunks.push(next.value)
  }
  if (isJson(request.headers) && !beginsAsObject(chunks)) return notAnObject()
  // Handed on piece by piece, each let go of when it is taken: the body does not lie in memory twice.
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const chunk = chunks.shift()
      if (chunk) controller.enqueue(chunk)
      else controller.close()
    },
  })
  const { url, method, headers, signal } = request
  return new Request(url, { method, headers, signal, body, duplex: 'half' } as RequestInit)
}

function isJson(headers: Headers): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false
}

/** Every door takes an object or nothing; `null` or a list would only fall over in somebody's hook. */
function beginsAsObject(chunks: readonly Uint8Array[]): boolean {
  const start = new TextDecoder().decode(chunks[0]?.subarray(0, 1024)).trimStart()
  return start === '' || start.startsWith('{')
}

function notAnObject(): Response {
  const message = '请求的内容格式有误，请刷新页面后重试。'
  return Response.json(
    { errors: [{ name: 'RuleError', message, data: { code: 'bad-body' } }] },
    { status: 400 },
  )
}

async function tooLarge(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<Response> {
  await reader.cancel().catch(() => undefined)
  return Response.json(
    { errors: [{ name: 'RuleError', message: message(most), data: { code: 'too-large' } }] },
    {
      status: 413,
      // A person's browser is let finish, so that it reads this; whoever is nobody is hung up on.
      headers: most === ANONYMOUS_BYTES ? { Connection: 'close' } : {},
    },
  )
}

function message(most: number): string {
  const size = `${Math.floor(most / 1024 / 1024)} MB`
  return most === ANONYMOUS_BYTES
    ? `您没有登录，或登录已结束：发来的内容超过 ${size}，没有接收。请登录后再试。`
    : `发来的内容超过 ${size}，没有接收。请压缩图片或删减内容后再试。`
}

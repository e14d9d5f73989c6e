import { ANONYMOUS_BYTES, PERSON_BYTES } from '../domain/bodyBytes'

type Asked = { headers: Headers; isKnown: () => Promise<boolean> }

/**
 * Why a body sent to a page is not read. Pages have no files: what is sent to them are forms. By the length that was
 * declared, which the server then holds the sender to; browsers always declare one. next.config.ts tells Next the same.
 */
export async function refuseBody({
  headers,
  isKnown,
}: Asked): Promise<{ status: number; message: string } | undefined> {
  if (headers.has('transfer-encoding')) return { status: 411, message: '请求没有说明内容的长度，没有接收。' }
  const bytes = Number(headers.get('content-length') ?? 0)
  if (bytes <= ANONYMOUS_BYTES) return undefined
  if (!(await isKnown()))
    return { status: 413, message: '您没有登录，或登录已结束：发来的内容超过 1 MB，没有接收。请登录后再试。' }
  if (bytes <= PERSON_BYTES.json) return undefined
  return { status: 413, message: '发来的内容超过 8 MB，没有接收。请删减内容后再试。' }
}

import { ANONYMOUS_BYTES } from '../domain/bodyBytes'
import { carriesSession } from './hasSignedToken'

type Doors = { isFileDoor: (pathname: string) => boolean }

/**
 * The answer to a body that nobody here may send, before a byte of it is read and without a look into the database: a
 * file, something large, or something of no declared length, from whoever carries no session of ours. Twenty who send
 * such things at once are answered and hung up on; undefined for all others.
 */
export async function refuseStranger(
  { method, url, headers }: Request,
  { isFileDoor }: Doors,
): Promise<Response | undefined> {
  if (method === 'GET') return undefined
  const isFile = isFileDoor(new URL(url).pathname)
  const isEndless = headers.has('transfer-encoding')
  const isLarge = Number(headers.get('content-length') ?? 0) > ANONYMOUS_BYTES
  if (!(isFile || isEndless || isLarge) || (await carriesSession(headers))) return undefined
  if (isLarge)
    return refusal(
      413,
      'too-large',
      '您没有登录，或登录已结束：发来的内容超过 1 MB，没有接收。请登录后再试。',
    )
  if (isEndless)
    return refusal(
      411,
      'no-length',
      '您没有登录，或登录已结束：请求没有说明内容的长度，没有接收。请登录后再试。',
    )
  return refusal(401, 'not-logged-in', '登录已过期，请重新登录后再操作。')
}

function refusal(status: number, code: string, message: string): Response {
  return Response.json(
    { errors: [{ name: 'RuleError', message, data: { code } }] },
    { status, headers: { Connection: 'close' } },
  )
}

import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type S3Server = {
  /** The five variables that lead here, and the path style it speaks. */
  env: Record<string, string>
  /** `/bucket/key` as decoded text, to bytes. */
  objects: Map<string, Buffer>
  /** `GET /bucket/key` and so on, as they came in. */
  requests: string[]
  /** Answers 503 to everything while true. */
  setDown: (isDown: boolean) => void
  close: () => Promise<void>
}

const ACCESS = { id: 'test-access-key', key: 'test-secret-key', region: 'test-1' }

/**
 * The part of S3 that files need (PUT, GET, HEAD, DELETE of one object), over HTTP on loopback. Every request must be
 * signed (Signature Version 4, https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html) with the
 * secret key and for the bytes it carries, or is refused with 403.
 */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  const requests: string[] = []
  let down = false

  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const path = decodeURIComponent(pathOf(request))
      requests.push(`${request.method} ${path}`)
      if (down) return fault(response, 503, 'ServiceUnavailable')
      if (!isSigned(request, body)) return fault(response, 403, 'SignatureDoesNotMatch')
      answer({ method: request.method ?? '', path, body, response, objects })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    env: {
      S3_BUCKET: 'briefs',
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_REGION: ACCESS.region,
      S3_ACCESS_KEY_ID: ACCESS.id,
      S3_SECRET_ACCESS_KEY: ACCESS.key,
      S3_FORCE_PATH_STYLE: 'true',
    },
    objects,
    requests,
    setDown: (isDown) => {
      down = isDown
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer({
  method,
  path,
  body,
  response,
  objects,
}: {
  method: string
  path: string
  body: Buffer
  response: ServerResponse
  objects: Map<string, Buffer>
}): void {
  if (method === 'PUT') {
    objects.set(path, body)
    response.writeHead(200, { ETag: `"${createHash('md5').update(body).digest('hex')}"` }).end()
    return
  }
  if (method === 'DELETE') {
    objects.delete(path)
    response.writeHead(204).end()
    return
  }
  const bytes = objects.get(path)
  if (!bytes) return fault(response, 404, 'NoSuchKey')
  response.writeHead(200, { 'Content-Length': bytes.length, 'Content-Type': 'image/png' })
  response.end(method === 'HEAD' ? undefined : bytes)
}

function fault(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const [, scope = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    ) ?? []
  const [id, date = '', region = '', service = '', end = ''] = scope.split('/')
  if (id !== ACCESS.id || region !== ACCESS.region || service !== 's3') return false
  const payloadHash = String(request.headers['x-amz-content-sha256'])
  if (payloadHash !== sha256(body)) return false
  const query = (request.url ?? '').split('?')[1] ?? ''
  const canonical = [
    request.method,
    pathOf(request),
    query.split('&').sort().join('&'),
    ...names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    names,
    payloadHash,
  ].join('\n')
  const amzDate = String(request.headers['x-amz-date'])
  const toSign = ['AWS4-HMAC-SHA256', amzDate, [date, region, service, end].join('/'), sha256(canonical)]
  const key = [date, region, service, end].reduce<string | Buffer>(hmac, `AWS4${ACCESS.key}`)
  return hmac(key, toSign.join('\n')).toString('hex') === signature
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?')[0] ?? ''
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

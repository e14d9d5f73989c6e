import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { messageOf } from '@/domain/messageOf'

export type Reply =
  | { kind: 'answer'; status: number; body: string; retryAfter: string | undefined }
  /** No connection came about: not a byte was sent. */
  | { kind: 'unreached'; note: string }
  /** A connection did, and then no whole answer. */
  | { kind: 'silent'; note: string }

/** An answer is a line of JSON; what is longer is none. */
const MOST_BYTES = 64 * 1024
export const PATIENCE_MS = 15_000

// A connection that lay idle may be closed by the other side at the very moment it is used: then nobody knows.
const agents = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) }

/** One request to an address of ours, which is never named in a note: it holds a robot's key. Follows no redirect. */
export function ask(
  address: string,
  { json, headers = {}, patienceMs = PATIENCE_MS }: AskOptions = {},
): Promise<Reply> {
  const url = new URL(address)
  const isTls = url.protocol === 'https:'
  return new Promise((resolve) => {
    let isConnected = false
    const fail = (error: unknown) =>
      resolve({ kind: isConnected ? 'silent' : 'unreached', note: noteOf(messageOf(error)) })
    const request = (isTls ? httpsRequest : httpRequest)(
      url,
      {
        method: json === undefined ? 'GET' : 'POST',
        agent: isTls ? agents.https : agents.http,
        headers: {
          ...(json !== undefined && {
            'Content-Type': 'application/json; charset=utf-8',
            'Content-Length': Buffer.byteLength(json),
          }),
          ...headers,
        },
        signal: AbortSignal.timeout(patienceMs),
      },
      (response) => void readBody(response).then((body) => resolve(answerOf(response, body)), fail),
    )
    request.on('socket', (socket) =>
      socket.once(isTls ? 'secureConnect' : 'connect', () => (isConnected = true)),
    )
    request.on('error', fail)
    request.end(json)
  })
}

type AskOptions = { json?: string; headers?: Record<string, string>; patienceMs?: number | undefined }

function answerOf({ statusCode, headers }: IncomingMessage, body: string): Reply {
  return { kind: 'answer', status: statusCode ?? 0, body, retryAfter: headers['retry-after'] }
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) {
      response.destroy()
      break
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A server's words as the ledger keeps them: one line of 200 characters. */
export function noteOf(words: string): string {
  // eslint-disable-next-line no-control-regex -- exactly these may not be stored
  return words.replace(/[\u0000-\u001f\u007f]/g, ' ').slice(0, 200)
}

import { type Agent, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'

/** Where the processes of one machine reach each other and nobody else reaches them. */
export const HOST = '127.0.0.1'

/** Of one connection and not of the message: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer'])

/**
 * Answers a request without a body by what another server on this machine answers to it. `alone`, in the place of that,
 * when there is no answer to be had and none was begun.
 */
export function forwardPage(
  { port, agent }: { port: number; agent: Agent },
  { request, response, alone }: { request: IncomingMessage; response: ServerResponse; alone: () => void },
): void {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !OF_CONNECTION.has(name)),
  )
  const asked = ask({ host: HOST, port, agent, method: request.method, path: request.url, headers })
  asked.once('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, ofMessage(answer.rawHeaders))
    // Where it breaks off, the browser's connection does, too: it is told, as it would be without us.
    pipeline(answer, response, () => {})
  })
  asked.once('error', () => {
    if (response.destroyed) return
    if (response.headersSent) response.destroy()
    else alone()
  })
  response.once('close', () => asked.destroy())
  asked.end()
}

/** Names and values in turn, as they came: a page sets several cookies under one name. */
function ofMessage(raw: readonly string[]): string[] {
  return raw.filter((_, index) => !OF_CONNECTION.has((raw[index - (index % 2)] ?? '').toLowerCase()))
}

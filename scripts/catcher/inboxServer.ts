import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { portFault } from '../process/ports'
import { inboxAnswer } from './inboxAnswer'
import type { MailStore } from './mailStore'

const HOST = '127.0.0.1'
// A page of another site whose name was made to point here must not read the mail.
const OUR_NAMES = ['127.0.0.1', 'localhost']

/** The web inbox on `port` of this machine. Throws ClearError when it cannot listen there. */
export async function openInbox({ store, port }: { store: MailStore; port: number }): Promise<Server> {
  const server = createServer((request, response) => {
    answer(store, request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) => failed(portFault({ variable: 'INBOX_PORT', port, host: HOST, error })))
    server.listen(port, HOST, listening)
  })
  return server
}

async function answer(store: MailStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = `http://${request.headers.host ?? HOST}${request.url ?? '/'}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !OUR_NAMES.includes(url.hostname)) return void response.writeHead(403).end()
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end()
  const { status, headers, body } = await inboxAnswer(store, url)
  response.writeHead(status, headers).end(body)
}

import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { CONNECTION_ADDRESS_HEADER } from './clientAddress'

/**
 * Route handlers see headers and no socket. So each request gets the address of its connection as a header, before
 * anybody reads it, in place of one that came along.
 */
export function stampClientAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[CONNECTION_ADDRESS_HEADER] = request.socket.remoteAddress ?? ''
  })
}

import { isHttps } from './isHttps'

/**
 * What the names of Payload's cookies begin with. On https a browser takes a cookie of this prefix only over TLS, for
 * this host alone and the whole of it: a neighbour under the same domain cannot plant a session.
 */
export function cookiePrefix(serverUrl?: string): string {
  return isHttps(serverUrl) ? '__Host-payload' : 'payload'
}

export function sessionCookie(serverUrl?: string): string {
  return `${cookiePrefix(serverUrl)}-token`
}

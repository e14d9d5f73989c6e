import { env } from '@/env/readEnv'

/** Set on every request by the web server itself (stampClientAddress), whatever the visitor wrote into it. */
export const CONNECTION_ADDRESS_HEADER = 'x-jianbao-connection'

/**
 * Who asks: what the reverse proxy wrote into the configured header, else the other end of the connection. Of a list
 * the last entry counts: the ones before it came with the request, and anybody can write those. '' when unknown.
 */
export function clientAddress(
  headers: Headers,
  { CLIENT_ADDRESS_HEADER }: { CLIENT_ADDRESS_HEADER?: string } = env(),
): string {
  const forwarded = CLIENT_ADDRESS_HEADER ? headers.get(CLIENT_ADDRESS_HEADER) : null
  const last = forwarded?.split(',').at(-1)?.trim()
  return (last || headers.get(CONNECTION_ADDRESS_HEADER) || '').slice(0, 64)
}

import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { pino } from 'pino'
import { env } from '@/env/readEnv'
import { originFault } from '@/origins'

const CHANNEL = 'http.server.request.start'

/** Looks at requests until the first that came by another address than SERVER_URL: one line in the log, not one for each. */
export function warnOfOtherOrigin(): void {
  const { SERVER_URL, LOG_LEVEL } = env()
  const log = pino({ level: LOG_LEVEL })
  const look = (message: unknown): void => {
    const { headers } = (message as { request: IncomingMessage }).request
    const asked = {
      origin: headers.origin,
      host: first(headers['x-forwarded-host']) ?? headers.host,
      site: first(headers['sec-fetch-site']),
    }
    const note = originFault(asked, SERVER_URL)
    if (note === undefined) return
    unsubscribe(CHANNEL, look)
    log.warn({
      event: 'web.other_origin',
      origin: asked.origin,
      host: asked.host,
      serverUrl: SERVER_URL,
      note,
    })
  }
  subscribe(CHANNEL, look)
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}

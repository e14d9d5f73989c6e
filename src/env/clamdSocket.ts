import { isIP } from 'node:net'
import { z } from 'zod'
import { text } from './fields'

/** Where clamd listens, as Node's `connect` takes it. */
export type ClamdSocket = { path: string } | { host: string; port: number }

/** A path of a socket, `host:port` or `[address]:port`. */
export function clamdSocket() {
  return text().transform((value, context): ClamdSocket => {
    if (value.startsWith('/')) return { path: value }
    const [, six, name, digits] = /^(?:\[([^\]]+)\]|([A-Za-z0-9.-]+)):(\d{1,5})$/.exec(value) ?? []
    const port = Number(digits)
    const host = six !== undefined && isIP(six) === 6 ? six : name
    if (host !== undefined && port >= 1 && port <= 65_535) return { host, port }
    context.addIssue('必须形如 /run/clamav/clamd.ctl 或 127.0.0.1:3310')
    return z.NEVER
  })
}

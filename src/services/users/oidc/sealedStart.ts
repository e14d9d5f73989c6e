import { z } from 'zod'
import { isHttps } from '@/env/isHttps'
import { derivedKey, open, seal } from '../twoFactor/secretBox'

/** Seconds in which somebody has to come back from the provider. */
export const START_SECONDS = 600

const PATH = '/api/users/oidc'
const OWNER = 'start'

const start = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where the panel goes on. */
  next: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
})
export type Start = z.output<typeof start>

/** A browser keeps what its login began with, sealed: nobody else's answer of the provider fits it. */
export function startCookie(value: Start): string {
  return cookie(seal(JSON.stringify(value), { key: derivedKey('oidc'), owner: OWNER }), START_SECONDS)
}

/** It is good once: the browser forgets it, and who kept it is not let in by it again (isFirstUse). */
export function endedStartCookie(): string {
  return cookie('', 0)
}

/** What the browser's login began with; undefined when there is none, or too long ago. */
export function readStart(headers: Headers, now: number): Start | undefined {
  const sealed = new RegExp(`(?:^|;\\s*)${name()}=([\\w-]+)`).exec(headers.get('cookie') ?? '')?.[1]
  const opened = sealed && open(sealed, { key: derivedKey('oidc'), owner: OWNER })
  if (!opened) return undefined
  const parsed = start.safeParse(JSON.parse(opened))
  const isFresh = parsed.success && now - parsed.data.at < START_SECONDS * 1000
  return isFresh ? parsed.data : undefined
}

/** Lax: it has to come along when the provider sends the browser back. */
function cookie(value: string, seconds: number): string {
  const secure = isHttps() ? '; Secure' : ''
  return `${name()}=${value}; Path=${PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

const name = () => (isHttps() ? '__Secure-jianbao-oidc' : 'jianbao-oidc')

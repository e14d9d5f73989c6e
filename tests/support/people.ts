import { handleEndpoints, type SanitizedConfig } from 'payload'
import type { User } from '@/payload-types'

export const PASSWORD = 'a-long-test-passphrase'

/** A person with a session, speaking REST as a browser does: through Payload's own handler, hooks and access. */
export type Person = {
  user: User
  get: (path: string) => Promise<Answer>
  post: (path: string, body?: unknown) => Promise<Answer>
  patch: (path: string, body: unknown) => Promise<Answer>
  remove: (path: string) => Promise<Answer>
  send: (path: string, init: RequestInit) => Promise<Response>
}

// Answers are whatever the server says; each test states what it expects of them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = { status: number; body: any }

/** Who has logged in, and with which token. */
export type SignedIn = { user: User; token: string | undefined }

/** Logs in at the office whose database `config` names. */
export async function signIn(
  config: SanitizedConfig,
  { email, password = PASSWORD }: { email: string; password?: string },
): Promise<SignedIn> {
  const { body } = await speaker(config, {} as User, undefined).post('users/login', { email, password })
  return { user: body.user, token: body.token }
}

/** The person who has this address and password, at the office whose database `config` names. */
export async function logIn(
  config: SanitizedConfig,
  { email, password = PASSWORD }: { email: string; password?: string },
): Promise<Person> {
  const { user, token } = await signIn(config, { email, password })
  return speaker(config, user, token)
}

export function speaker(config: SanitizedConfig, user: User, token: string | undefined): Person {
  const send = (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    if (token) headers.set('Authorization', `JWT ${token}`)
    const request = new Request(`http://127.0.0.1:3000/api/${path}`, { ...init, headers })
    return handleEndpoints({ config, request })
  }
  const json = async (path: string, method: string, body?: unknown): Promise<Answer> => {
    const headers = { 'Content-Type': 'application/json' }
    const response = await send(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return { status: response.status, body: await response.json().catch(() => undefined) }
  }
  return {
    user,
    send,
    get: (path) => json(path, 'GET'),
    post: (path, body) => json(path, 'POST', body ?? {}),
    patch: (path, body) => json(path, 'PATCH', body),
    remove: (path) => json(path, 'DELETE'),
  }
}

// @vitest-environment happy-dom
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { noteLogin } from '@/components/http/logins'
import { getJSON, SESSION_ENDED } from '@/components/http/request'
import { z } from 'zod'

let server: Server
let asked: ServerResponse[]

beforeEach(async () => {
  asked = []
  server = createServer((_request, response) => void asked.push(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Of one origin with what it asks, as a page is.
  const { happyDOM } = window as unknown as { happyDOM: { setURL: (url: string) => void } }
  happyDOM.setURL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`)
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

it.each([
  ['ends the login that it was asked in', false, 1],
  ['says nothing of a login that came after it was asked', true, 0],
])('an answer that nobody is logged in %s', async (_what, logsIn, times) => {
  const told = vi.fn()
  window.addEventListener(SESSION_ENDED, told)
  const answer = getJSON('/api/users/me', { schema: z.unknown() })
  const refused = expect(answer).rejects.toMatchObject({ status: 401 })
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  if (logsIn) noteLogin()
  asked[0]?.writeHead(401, { 'Content-Type': 'application/json' }).end('{}')
  await refused
  expect(told).toHaveBeenCalledTimes(times)
  window.removeEventListener(SESSION_ENDED, told)
})

import {
  Agent,
  createServer,
  type IncomingMessage,
  request as ask,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { forwardPage } from '@/services/http/forwardPage'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const servers: Server[] = []
const agent = new Agent({ keepAlive: true })

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(answer: Answer): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return (server.address() as AddressInfo).port
}

/** The server that people reach, in front of the one at `port`; without it, it says so. */
const front = (port: number) =>
  listen((request, response) =>
    forwardPage({ port, agent }, { request, response, alone: () => response.end('made alone') }),
  )

const read = async (port: number, headers: Record<string, string> = {}) => {
  const response = await fetch(`http://127.0.0.1:${port}/admin/queue?page=2`, { headers, redirect: 'manual' })
  return { response, text: await response.text() }
}

it('answers as the other server does: status, headers, several cookies, a long body; and asks as it was asked', async () => {
  const body = '简报'.repeat(100_000)
  let asked: IncomingMessage | undefined
  const behind = await listen((request, response) => {
    asked = request
    response.writeHead(307, { Location: '/admin/login', 'Set-Cookie': ['a=1', 'b=2'], 'X-One': 'one' })
    response.end(body)
  })
  const port = await front(behind)
  const { response, text } = await read(port, { Cookie: 'payload-token=x', 'X-Asked': 'yes' })
  expect(response.status).toBe(307)
  expect(response.headers.get('location')).toBe('/admin/login')
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(response.headers.get('x-one')).toBe('one')
  expect(text).toBe(body)
  expect(asked?.url).toBe('/admin/queue?page=2')
  // The name people know the server by, from which it makes its own addresses.
  expect(asked?.headers).toMatchObject({
    host: `127.0.0.1:${port}`,
    cookie: 'payload-token=x',
    'x-asked': 'yes',
  })
})

it('does without the other server when it is gone, and when it goes before it answers', async () => {
  const gone = await listen(() => {})
  servers.pop()?.close()
  expect((await read(await front(gone))).text).toBe('made alone')
  const going = await listen((request) => request.socket.destroy())
  expect((await read(await front(going))).text).toBe('made alone')
})

it('does not take half an answer for a whole one', async () => {
  const behind = await listen((_, response) => {
    response.write('half')
    setTimeout(() => response.socket?.destroy(), 50)
  })
  await expect(read(await front(behind))).rejects.toThrow()
})

it('stops asking for a browser that has left', async () => {
  const left = new Promise<void>((resolve) => {
    void listen((_, response) => {
      response.once('close', resolve)
      leave()
    }).then(async (behind) => {
      const browser = ask({ host: '127.0.0.1', port: await front(behind), path: '/admin' }).on(
        'error',
        () => {},
      )
      leave = () => browser.destroy()
      browser.end()
    })
  })
  let leave = () => {}
  await left
})

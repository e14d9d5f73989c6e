import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PageMaker } from '@/services/http/pageProcess'
import { queuePages } from '@/services/http/queuePages'

/** What came to the server, in its order; answered when a test says so. */
let came: { url: string; answer: () => void }[] = []
let base = ''
/** What was given to a process beside the server. */
let given: Parameters<PageMaker['make']>[0][] = []
let isBesideReady = false

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const answer = () => {
    if (!response.writableEnded) response.end('made')
  }
  came.push({ url: request.url ?? '', answer })
})

beforeAll(async () => {
  queuePages([{ isReady: () => isBesideReady, make: (page) => void given.push(page) }])
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  for (const { answer } of came) answer()
  came = []
  for (const { response } of given) response.end()
  given = []
  isBesideReady = false
})

const ask = async (path: string, init?: RequestInit) => (await fetch(base + path, init)).text()
const urls = () => came.map(({ url }) => url)
const soon = () => new Promise((resolve) => setTimeout(resolve, 50))

describe('pages of the panel', () => {
  it('are made three at a time, in the order they were asked for', async () => {
    const answers = [1, 2, 3, 4, 5].map((page) => ask(`/admin/queue?page=${page}`))
    await expect.poll(urls).toHaveLength(3)
    await soon()
    expect(urls()).toHaveLength(3)
    came[1]?.answer()
    await expect.poll(urls).toHaveLength(4)
    came[0]?.answer()
    await expect.poll(urls).toHaveLength(5)
    for (const { answer } of came) answer()
    expect(await Promise.all(answers)).toEqual(Array(5).fill('made'))
  })

  it('hold up nothing else', async () => {
    const pages = [1, 2, 3, 4].map((page) => ask(`/admin?page=${page}`))
    await expect.poll(urls).toHaveLength(3)
    const others = [
      ask('/api/articles'),
      ask('/administration'),
      ask('/read/a'),
      ask('/admin/collections/articles', { method: 'POST' }),
    ]
    await expect.poll(urls).toHaveLength(7)
    for (const { answer } of came) answer()
    await expect.poll(urls).toHaveLength(8)
    came[7]?.answer()
    await Promise.all([...pages, ...others])
  })

  it('do not wait for a browser that left, whether its page was begun or not', async () => {
    const leaving = [1, 2, 3, 4].map((page) => get(`${base}/admin?page=${page}`).on('error', () => {}))
    await expect.poll(urls).toHaveLength(3)
    for (const request of leaving) request.destroy()
    const page = ask('/admin?page=5')
    await expect.poll(() => urls().at(-1)).toBe('/admin?page=5')
    expect(urls()).not.toContain('/admin?page=4')
    came.at(-1)?.answer()
    expect(await page).toBe('made')
  })

  it('are shared with a process beside, two each, the less busy one first; it may give them back', async () => {
    isBesideReady = true
    const answers = [1, 2, 3, 4, 5, 6].map((page) => ask(`/admin?page=${page}`))
    await expect.poll(urls).toHaveLength(2)
    await soon()
    expect(urls()).toEqual(['/admin?page=2', '/admin?page=4'])
    const there = () => given.map(({ request }) => request.url)
    expect(there()).toEqual(['/admin?page=1', '/admin?page=3'])

    given[0]?.response.end('made beside')
    await expect.poll(there).toContain('/admin?page=5')
    // Gone: what it was given is made here, and it is given no more.
    isBesideReady = false
    given[1]?.alone()
    given[2]?.alone()
    await expect.poll(urls).toEqual(['/admin?page=2', '/admin?page=4', '/admin?page=3', '/admin?page=5'])
    for (const { answer } of came) answer()
    await expect.poll(urls).toContain('/admin?page=6')
    came.at(-1)?.answer()
    expect(await Promise.all(answers)).toEqual(['made beside', ...Array<string>(5).fill('made')])
  })
})

import { describe, expect, it } from 'vitest'
import { guardAnswer, panelPolicy } from '@/edge/headers'
import { refuseBody } from '@/edge/refuseBody'
import { cookiePrefix, sessionCookie } from '@/env/sessionCookie'

const MB = 1024 * 1024

describe('an answer of the API', () => {
  it('is kept by nobody, runs nothing and is read by no other site', () => {
    const { headers } = guardAnswer(Response.json({ doc: 1 }))
    expect(headers.get('Cache-Control')).toContain('no-store')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  })

  it('says of a file that nothing in it may run', () => {
    const file = new Response('x', { headers: { 'Content-Type': 'image/svg+xml' } })
    expect(guardAnswer(file).headers.get('Content-Security-Policy')).toContain("script-src 'none'")
  })

  it('keeps what it says of itself, its status and its body', async () => {
    const own = {
      'Cache-Control': 'private, no-cache',
      'Content-Security-Policy': "default-src 'none'",
      ETag: '"a"',
    }
    const guarded = guardAnswer(new Response('page', { status: 410, headers: own }))
    expect(Object.fromEntries(guarded.headers)).toMatchObject({
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'",
      etag: '"a"',
    })
    expect(guarded.status).toBe(410)
    expect(await guarded.text()).toBe('page')
  })
})

describe('a page of the panel', () => {
  it('runs scripts by nonce alone, and evaluates nothing where people work', () => {
    const policy = panelPolicy({ nonce: 'abc', isDeveloping: false })
    expect(policy).toContain("'nonce-abc'")
    expect(policy).not.toContain("'unsafe-eval'")
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/)
    expect(policy).toContain("object-src 'none'; base-uri 'none'")
  })
})

describe('what is sent to a page', () => {
  const asked = (headers: Record<string, string>, isKnown: boolean) =>
    refuseBody({ headers: new Headers(headers), isKnown: () => Promise.resolve(isKnown) })

  it.each([
    ['nobody, 1 MB', { 'content-length': String(MB) }, false, undefined],
    ['nobody, more', { 'content-length': String(MB + 1) }, false, 413],
    ['a person, 8 MB', { 'content-length': String(8 * MB) }, true, undefined],
    ['a person, more', { 'content-length': String(8 * MB + 1) }, true, 413],
    ['a person, of no known length', { 'transfer-encoding': 'chunked' }, true, 411],
    ['a page asked for', {}, false, undefined],
  ])('by %s', async (_, headers, isKnown, status) => {
    expect((await asked(headers, isKnown))?.status).toBe(status)
  })
})

describe('the cookie of a session', () => {
  it('is bound to the host where people come over TLS', () => {
    expect(sessionCookie('https://brief.example.org')).toBe('__Host-payload-token')
    expect(cookiePrefix('http://127.0.0.1:3000')).toBe('payload')
  })
})

import { describe, expect, it } from 'vitest'
import { originFault } from '@/origins'

const OFFICE = 'https://brief.example.org:8443'

describe('a request', () => {
  it('of a page at SERVER_URL, with the host as the browser named it, is as it should be', () => {
    const asked = { origin: OFFICE, host: 'brief.example.org:8443', site: 'same-origin' }
    expect(originFault(asked, OFFICE)).toBeUndefined()
  })

  it('of a page at another address names SERVER_URL, and what it should be', () => {
    const fault = originFault({ origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }, OFFICE)
    expect(fault).toContain('请把 SERVER_URL 改为人们实际使用的地址（http://10.0.0.5:3000）')
  })

  it('whose port a proxy lost names the line of nginx', () => {
    const fault = originFault({ origin: OFFICE, host: 'brief.example.org' }, OFFICE)
    expect(fault).toContain('proxy_set_header Host $http_host;')
  })

  it.each([
    ['a program', { host: '127.0.0.1:3000' }],
    ['a page that hides where it is', { origin: 'null', host: '127.0.0.1:3000' }],
    ['a page of another site', { origin: 'https://else.example', host: '10.0.0.5', site: 'cross-site' }],
  ])('of %s says nothing of the office', (_who, asked) => {
    expect(originFault(asked, OFFICE)).toBeUndefined()
  })

  it('on this machine may use any of its names', () => {
    const asked = { origin: 'http://localhost:3000', host: 'localhost:3000' }
    expect(originFault(asked, 'http://127.0.0.1:3000')).toBeUndefined()
  })
})

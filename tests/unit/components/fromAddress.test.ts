import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { fromAddress } from '@/collections/fromAddress'
import { createPath } from '@/components/admin/paths'

const opened = (address: string, method?: string) =>
  fromAddress('article')({
    req: {
      method,
      query: Object.fromEntries(new URL(address, 'http://x').searchParams),
    } as unknown as PayloadRequest,
  })

describe('a form that a link opens', () => {
  it('has in it what the link says', () => {
    expect(opened(createPath('instructions', { article: 7 }))).toBe(7)
    expect(createPath('instructions')).toBe('/admin/collections/instructions/create')
  })

  it('is empty where the link says nothing that could be one', () => {
    for (const article of ['', 'x', '-1', '1.5', '99999999999'])
      expect(opened(`/create?article=${article}`), article).toBeUndefined()
    expect(opened('/create?issue=7')).toBeUndefined()
  })

  it('fills in nothing of what is sent', () => {
    for (const method of ['POST', 'PATCH', 'GET']) expect(opened('/api?article=7', method)).toBeUndefined()
  })
})

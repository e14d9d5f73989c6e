import { afterEach, describe, expect, it, vi } from 'vitest'
import { listPath } from '@/components/admin/paths'
import { formatAge } from '@/components/dashboard/formatAge'
import { getJSON, messageOf, postJSON } from '@/components/http/request'
import { emptyErratum, filledErrata, isHalfFilled } from '@/components/issue/erratumDraft'
import { isSettled } from '@/components/issue/loadProgress'
import { formatMinute } from '@/components/workflow/formatMinute'
import { z } from 'zod'

describe('a time on the desk', () => {
  it('is Shanghai time, the day after where UTC is still on the day before', () => {
    expect(formatMinute('2026-01-08T16:03:00.000Z')).toBe('2026-01-09 00:03')
  })

  it('counts days as a person does, by the date and not by 24 hours', () => {
    const at = (instant: string) => new Date(instant)
    expect(formatAge(at('2026-01-08T15:59:00Z'), at('2026-01-08T16:01:00Z'))).toBe('昨天')
    expect(formatAge(at('2026-01-08T16:01:00Z'), at('2026-01-09T15:59:00Z'))).toBe('今天')
    expect(formatAge(at('2026-01-01T04:00:00Z'), at('2026-01-06T04:00:00Z'))).toBe('5 天前')
  })
})

describe('the way to a filtered list', () => {
  it('has the shape that the filter form of the list can show', () => {
    const path = listPath('deliveries', {
      where: { issue: [7], status: ['failed', 'uncertain'] },
      sort: 'email',
    })
    const query = new URL(path, 'http://desk.test').searchParams
    expect([...query]).toEqual([
      ['where[or][0][and][0][issue][equals]', '7'],
      ['where[or][0][and][1][status][in][0]', 'failed'],
      ['where[or][0][and][1][status][in][1]', 'uncertain'],
      ['sort', 'email'],
    ])
  })
})

describe('a row of a correction', () => {
  const row = { key: 1, article: 3, find: '春节', replace: '', everywhere: false }

  it('may delete, but must say where and what', () => {
    expect(isHalfFilled(row)).toBe(false)
    expect(isHalfFilled({ ...row, find: '' })).toBe(true)
    expect(isHalfFilled({ ...row, article: undefined })).toBe(true)
  })

  it('is left out while it is empty', () => {
    expect(isHalfFilled(emptyErratum([row]))).toBe(false)
    expect(filledErrata([row, emptyErratum([row])])).toEqual([
      { article: 3, find: '春节', replace: '', everywhere: false },
    ])
  })
})

describe('a published issue', () => {
  const pdfs = [{ revision: 1, url: '/1.pdf' }]
  const office = {
    counts: { pending: 0, sending: 0, sent: 2, bounced: 0, failed: 1, uncertain: 1 },
    isPaused: false,
    missing: { again: 0, unknown: 0, doubtful: 0, superseded: 0 },
    restored: 0,
    renderError: undefined,
    ofd: { mails: 0, state: 'givenUp' as const, error: null },
  }

  it('is looked at until its newest PDF is there and no mail is under way', () => {
    expect(isSettled({ revision: 1, pdfs, office })).toBe(true)
    expect(isSettled({ revision: 2, pdfs, office })).toBe(false)
    expect(
      isSettled({ revision: 1, pdfs, office: { ...office, counts: { ...office.counts, pending: 1 } } }),
    ).toBe(false)
  })
})

describe('a refusal by the server', () => {
  afterEach(() => vi.unstubAllGlobals())
  const answering = (status: number, body: string) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))

  it('is shown in its own words', async () => {
    answering(409, JSON.stringify({ errors: [{ message: '可能已有他人先行处理，请刷新页面查看。' }] }))
    await expect(postJSON('/api/x', {})).rejects.toMatchObject({
      status: 409,
      message: '可能已有他人先行处理，请刷新页面查看。',
    })
  })

  it('of several sentences is each of them whole', async () => {
    answering(400, JSON.stringify({ errors: [{ message: '标题太长' }, { message: '请缩短标题。' }] }))
    await expect(postJSON('/api/x', {})).rejects.toMatchObject({ message: '标题太长。请缩短标题。' })
  })

  it('without words is still Chinese, as is an answer nobody understands', async () => {
    answering(502, '<html>Bad Gateway</html>')
    await expect(postJSON('/api/x', {})).rejects.toMatchObject({
      status: 502,
      message: expect.stringMatching(/刷新页面/),
    })
    answering(200, '{}')
    const fault = await getJSON('/api/x', { schema: z.object({ docs: z.array(z.unknown()) }) }).catch(
      messageOf,
    )
    expect(fault).toMatch(/请稍后重试/)
  })
})

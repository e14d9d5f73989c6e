import { describe, expect, it } from 'vitest'
import { fileAnswer } from '@/api/fileAnswer'

const bytes = Buffer.from('%PDF-1.7 一二三四五六七八九十')
const file = { bytes, name: '工作简报.pdf', type: 'application/pdf' }
const ask = (headers: Record<string, string> = {}) => fileAnswer(file, new Headers(headers))
const bodyOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('a file of which a part may be asked for', () => {
  it('is given whole to who asks for the whole, and says that parts can be had', async () => {
    const answer = ask()
    expect([answer.status, answer.headers.get('Accept-Ranges')]).toEqual([200, 'bytes'])
    expect(answer.headers.get('Content-Disposition')).toContain('%E5%B7%A5')
    expect(await bodyOf(answer)).toEqual(bytes)
  })

  it.each([
    ['its beginning', 'bytes=0-7', 0, 7],
    ['a piece', 'bytes=4-9', 4, 9],
    ['all from a place', 'bytes=10-', 10, bytes.length - 1],
    ['its end', 'bytes=-5', bytes.length - 5, bytes.length - 1],
    ['more than there is', 'bytes=20-9999', 20, bytes.length - 1],
    ['two pieces that touch', 'bytes=0-3,4-7', 0, 7],
  ])('gives %s', async (_, range, start, end) => {
    const answer = ask({ Range: range })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('Content-Range')).toBe(`bytes ${start}-${end}/${bytes.length}`)
    expect(await bodyOf(answer)).toEqual(bytes.subarray(start, end + 1))
  })

  it('can be put together again from its pieces', async () => {
    const pieces: Buffer[] = []
    for (let start = 0; start < bytes.length; start += 7) {
      pieces.push(await bodyOf(ask({ Range: `bytes=${start}-${start + 6}` })))
    }
    expect(Buffer.concat(pieces)).toEqual(bytes)
  })

  it('refuses a part behind its end, and says how long it is', () => {
    const answer = ask({ Range: 'bytes=500-600' })
    expect([answer.status, answer.headers.get('Content-Range')]).toEqual([416, `bytes */${bytes.length}`])
  })

  it.each(['bytes=0-3,8-9', 'lines=1-2', 'bytes=', 'bytes=x-y', 'bytes 0-3'])(
    'is given whole to who asks for %s',
    async (range) => {
      const answer = ask({ Range: range })
      expect([answer.status, await bodyOf(answer)]).toEqual([200, bytes])
    },
  )

  it('is given in part only while it is the file of which the first part came', () => {
    const tag = ask().headers.get('ETag') ?? ''
    expect(ask({ Range: 'bytes=0-3', 'If-Range': tag }).status).toBe(206)
    expect(ask({ Range: 'bytes=0-3', 'If-Range': '"another"' }).status).toBe(200)
  })
})

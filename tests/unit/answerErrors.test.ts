import { describe, expect, it } from 'vitest'
import { answerErrors } from '@/api/answerErrors'
import { RuleError } from '@/domain/ruleError'

// Somebody is logged in; what the hook gets of the rest is not looked at.
type Given = Parameters<typeof answerErrors>[0]
const speak = (error: Error, message: string) =>
  answerErrors({ error, req: { user: { id: 1 } }, result: { errors: [{ message }] } } as unknown as Given)

/** As another copy of Payload makes it: no `APIError` to this one. */
function foreign(message: string, more: object): Error {
  return Object.assign(new Error(message), more)
}

describe('a rule that was not met', () => {
  it.each([
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['conflict', 409],
    ['invalid', 400],
    ['notFound', 404],
    ['busy', 503],
    ['tooMany', 429],
  ] as const)('of the kind %s is answered with %i, its words and its code', async (kind, status) => {
    const error = new RuleError(kind, 'some-rule', '请先填写标题。')
    expect(await speak(error, 'Something went wrong.')).toMatchObject({
      response: { errors: [{ message: '请先填写标题。', data: { code: 'some-rule' } }] },
      status,
    })
  })

  it('names the field that holds what is refused as Payload does, so that a form says it there', async () => {
    const error = new RuleError('invalid', 'some-rule', '请先填写标题。', { field: 'title' })
    expect(await speak(error, 'Something went wrong.')).toMatchObject({
      response: { errors: [{ data: { errors: [{ path: 'title', message: '请先填写标题。' }] } }] },
    })
  })
})

describe('an answer in Chinese', () => {
  it('is left as it is', async () => {
    expect(await speak(new Error('x'), '稿件已被退回。')).toBeUndefined()
  })

  it('keeps the words, the code and the status of an error that Payload did not recognize', async () => {
    const error = foreign('稿件已被退回。', { isPublic: true, status: 409, data: { code: 'taken' } })
    expect(await speak(error, 'An unknown error occurred.')).toMatchObject({
      response: { errors: [{ message: '稿件已被退回。', data: { code: 'taken' } }] },
      status: 409,
    })
  })

  it('keeps the code where only the words were recognized', async () => {
    const error = foreign('已有人保存。', { isPublic: true, status: 409, data: { code: 'stale' } })
    expect(await speak(error, '已有人保存。')).toMatchObject({
      response: { errors: [{ message: '已有人保存。', data: { code: 'stale' } }] },
      status: 409,
    })
  })

  it('says nothing of what is not meant for people', async () => {
    const error = foreign('Failed query: insert into "articles" (标题)', { isPublic: false, data: { a: 1 } })
    expect(JSON.stringify(await speak(error, 'Something went wrong.'))).not.toContain('articles')
    expect(JSON.stringify(await speak(foreign('写入失败', {}), 'Something went wrong.'))).not.toContain(
      '写入失败',
    )
  })

  it('takes the place of English', async () => {
    expect(await speak(foreign('Too big', { isPublic: true, status: 413 }), 'Too big')).toMatchObject({
      response: { errors: [{ message: expect.stringContaining('文件太大') }] },
      status: 413,
    })
  })
})

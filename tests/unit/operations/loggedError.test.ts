import { DrizzleQueryError } from 'drizzle-orm/errors'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { messageOf } from '@/domain/messageOf'
import { RuleError } from '@/domain/ruleError'
import { loggedError } from '@/services/loggedError'
import { logMethod } from '@/services/logMethod'

const SECRETS = ['hunter2', 'who@example.test', '正文']

function failedQuery(): Error {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "users_email_idx"'), {
    detail: 'Key (email)=(who@example.test) already exists.',
  })
  return new DrizzleQueryError('insert into users values ($1, $2, $3)', SECRETS, cause)
}

describe('an error in the log', () => {
  it('says what failed and where, and none of the values', () => {
    const logged = JSON.stringify(loggedError(failedQuery()))
    for (const secret of SECRETS) expect(logged).not.toContain(secret)
    expect(logged).toContain('users_email_idx')
    expect(logged).toContain('loggedError.test.ts')
  })

  it('says no more in the words that are stored', () => {
    expect(messageOf(failedQuery())).toBe(
      'Failed query: insert into users values ($1, $2, $3): duplicate key value violates unique constraint "users_email_idx"',
    )
    expect(messageOf('thrown as text')).toBe('thrown as text')
  })

  it('quotes no value that PostgreSQL could not take', () => {
    const cause = Object.assign(new Error('invalid input syntax for type integer: "who@example.test"'), {
      code: '22P02',
    })
    const logged = JSON.stringify(
      loggedError(new DrizzleQueryError('select 1 where id = $1', SECRETS, cause)),
    )
    for (const secret of SECRETS) expect(logged).not.toContain(secret)
    expect(logged).toContain('invalid input syntax for type integer')
  })

  it('says of a refusal what kind it was, not what it told the person', () => {
    const refusal = new RuleError('invalid', 'no-body', '《正文》还没有正文，请先告诉 who@example.test。')
    const logged = JSON.stringify(loggedError(refusal))
    for (const secret of SECRETS) expect(logged).not.toContain(secret)
    expect(logged).toContain('no-body')
    expect(logged).toContain('loggedError.test.ts')
  })

  it('takes no line of a text for a place in the code', () => {
    const text = 'x\n    at 正文 (who@example.test:1:1)\n'
    const logged = JSON.stringify(
      loggedError(new DrizzleQueryError('insert into a values ($1)', [text], new Error('no'))),
    )
    expect(logged).not.toContain('who@example.test')
    expect(logged).toContain('loggedError.test.ts')
  })
})

describe('a line of the log', () => {
  const lines: { level: number; msg?: string; err?: object }[] = []
  const logger = pino(
    { level: 'info', serializers: { err: loggedError }, hooks: { logMethod } },
    { write: (line: string) => void lines.push(JSON.parse(line)) },
  )

  it('holds no values that somebody put into its words', () => {
    const { message } = new DrizzleQueryError('update users set hash = $1', SECRETS)
    logger.error(`Error: cannot begin transaction: ${message}`)
    logger.error({ msg: message })
    for (const secret of SECRETS) expect(JSON.stringify(lines)).not.toContain(secret)
    expect(lines).toHaveLength(2)
  })

  it('holds none in the words that pino takes from an error', () => {
    lines.length = 0
    const error = failedQuery()
    logger.error(error)
    logger.error({ err: error })
    logger.error({ err: error, msg: undefined })
    logger.error({ err: error, msg: error.message })
    logger.warn(new RuleError('invalid', 'no-body', '《正文》还没有正文。'))
    for (const secret of SECRETS) expect(JSON.stringify(lines)).not.toContain(secret)
    expect(lines.pop()?.msg).toBe('no-body')
    expect(lines.map(({ msg }) => msg?.slice(0, 12))).toEqual(Array.from({ length: 4 }, () => 'Failed query'))
  })

  it('is none of the office’s errors when a request was refused', () => {
    lines.length = 0
    logger.error({
      err: Object.assign(new Error('The following path cannot be queried: x'), { status: 400 }),
    })
    expect(lines).toEqual([])
    logger.error({ err: Object.assign(new Error('gone'), { status: 500 }) })
    expect(lines.map(({ level }) => level)).toEqual([50])
  })
})

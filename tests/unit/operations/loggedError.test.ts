import { DrizzleQueryError } from 'drizzle-orm/errors'
import { describe, expect, it } from 'vitest'
import { messageOf } from '@/domain/messageOf'
import { loggedError } from '@/services/loggedError'

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
})

import type { CollectionAfterChangeHook, CollectionAfterOperationHook } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { recordApart } from '@/services/audit/recordAudit'
import { forgetFailures } from '@/services/users/accountAttempts'
import { hasNewPassword, ownerByAddress } from '@/services/users/newPasswords'

/** 强制解锁 ends the waits of an account that was guessed at: Payload's own lock, which it opens, is not used here. */
export const liftWaits: CollectionAfterOperationHook<'users'> = async ({ args, operation, req, result }) => {
  if (operation === 'unlock') {
    const owner = ownerByAddress(String(args.data.email))
    const db = poolOf(req.payload)
    await forgetFailures(db, owner)
    const { rows } = await db.query<{ id: number }>(sql`select id from users where email = ${owner}`)
    const detail = { unlocked: true }
    await recordApart(
      { event: 'account-changed', collection: 'users', document: rows[0]?.id, detail },
      { req },
    )
  }
  return result
}

/** So does a password that somebody else gives: what was guessed at is no more. */
export const liftWaitsOfPassword: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  const isGiven = operation === 'update' && req.user?.id !== doc.id && hasNewPassword(req, doc.id)
  if (isGiven) await forgetFailures(await currentTransaction(req), ownerByAddress(doc.email))
  return doc
}

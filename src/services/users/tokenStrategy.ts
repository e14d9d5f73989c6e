import { JWTAuthentication, type AuthStrategy, type Payload } from 'payload'
import { readAccount } from './readAccount'

/**
 * Payload's own check of the token and its session, word for word, on an account that is read in one statement. A
 * token that says nothing goes on to Payload's own strategy, which stands behind this one and says no.
 */
export const tokenStrategy: AuthStrategy = {
  name: 'local-jwt',
  authenticate: (args) => JWTAuthentication({ ...args, payload: readingAccounts(args.payload) }),
}

const readers = new WeakMap<Payload, Payload>()

/** The same Payload, which reads an account its own way. */
function readingAccounts(payload: Payload): Payload {
  const known = readers.get(payload)
  if (known) return known
  const findByID = (asked: Parameters<Payload['findByID']>[0]) =>
    asked.collection === 'users' ? readAccount(payload, asked.id) : payload.findByID(asked)
  const reader = Object.create(payload, { findByID: { value: findByID } }) as Payload
  readers.set(payload, reader)
  return reader
}

import { row, type Expected, type Operation } from './roles'

/**
 * Who may do what, over REST, as one table: role by role the answer to read one, list, create, update, delete.
 * `some` is a list that holds something, `none` an empty one; numbers are HTTP statuses. tests/int/access.test.ts asks
 * for each of them; docs/access.md is printed from it.
 */
export const ACCESS_MATRIX: Record<string, Record<Operation, Expected>> = {
  articles: {
    list: row(403, 'none', 'some', 'some', 'some', 'some', 'some', 403),
    read: row(403, 404, 200, 200, 200, 200, 404, 403),
    create: row(403, 201, 201, 201, 403, 201, 403, 403),
    // An author's draft: the office edits what came in, not what is still being written.
    update: row(403, 403, 200, 403, 403, 403, 403, 403),
    delete: row(403, 403, 200, 403, 403, 403, 403, 403),
  },
  issues: {
    list: row(403, 'some', 'some', 'some', 'some', 'some', 'some', 403), // the published one; a draft is read by nobody outside
    read: row(403, 404, 404, 200, 200, 200, 404, 403),
    create: row(403, 403, 403, 201, 403, 201, 403, 403),
    update: row(403, 403, 403, 200, 403, 200, 403, 403),
    delete: row(403, 403, 403, 200, 403, 200, 403, 403),
  },
  recipients: {
    list: row(403, 403, 403, 'some', 'some', 'some', 'some', 403),
    read: row(403, 403, 403, 200, 200, 200, 200, 403),
    create: row(403, 403, 403, 201, 403, 201, 201, 403),
    update: row(403, 403, 403, 200, 403, 200, 200, 403),
    delete: row(403, 403, 403, 200, 403, 200, 200, 403),
  },
  companies: {
    list: row(403, 'some', 'some', 'some', 'some', 'some', 'some', 403),
    read: row(403, 404, 200, 200, 200, 200, 200, 403),
    create: row(403, 403, 403, 403, 403, 201, 201, 403),
    update: row(403, 403, 403, 403, 403, 200, 200, 403),
    delete: row(403, 403, 403, 403, 403, 200, 200, 403),
  },
  users: {
    list: row(403, 'some', 'some', 'some', 'some', 'some', 'some', 'some'),
    read: row(403, 404, 404, 200, 200, 200, 200, 404),
    create: row(403, 403, 403, 403, 403, 201, 201, 403),
    update: row(403, 403, 403, 403, 403, 200, 200, 403),
    delete: row(403, 403, 403, 403, 403, 200, 200, 403),
  },
  deliveries: {
    list: row(403, 403, 403, 'some', 'some', 'some', 403, 403),
    read: row(403, 403, 403, 200, 200, 200, 403, 403),
    create: row(403, 403, 403, 403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403, 403, 403, 403),
  },
  solicitations: {
    list: row(403, 'none', 'some', 'some', 'some', 'some', 403, 403), // it was sent to the author's company only
    read: row(403, 404, 200, 200, 200, 200, 403, 403),
    create: row(403, 403, 403, 201, 403, 201, 403, 403),
    update: row(403, 403, 403, 200, 403, 200, 403, 403),
    delete: row(403, 403, 403, 403, 403, 403, 403, 403), // once it went out
  },
  remarks: {
    list: row(403, 'none', 'some', 'some', 'some', 'some', 403, 403), // on the author's own article
    read: row(403, 404, 200, 200, 200, 200, 403, 403),
    create: row(403, 403, 403, 201, 403, 201, 403, 403),
    update: row(403, 403, 200, 200, 403, 200, 403, 403), // which fields: tests/int/remarks.test.ts
    delete: row(403, 403, 403, 403, 403, 403, 403, 403),
  },
  lexicon: {
    list: row(403, 403, 403, 'some', 'some', 'some', 403, 403),
    read: row(403, 403, 403, 200, 200, 200, 403, 403),
    create: row(403, 403, 403, 201, 403, 201, 403, 403),
    update: row(403, 403, 403, 200, 403, 200, 403, 403),
    delete: row(403, 403, 403, 200, 403, 200, 403, 403),
  },
  exemptions: {
    list: row(403, 403, 403, 'some', 'some', 'some', 403, 403),
    read: row(403, 403, 403, 200, 200, 200, 403, 403),
    create: row(403, 403, 403, 201, 403, 201, 403, 403),
    update: row(403, 403, 403, 403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 200, 403, 200, 403, 403),
  },
  'score-rules': {
    list: row(403, 403, 403, 'some', 'some', 'some', 'some', 403),
    read: row(403, 403, 403, 200, 200, 200, 200, 403),
    create: row(403, 403, 403, 403, 403, 201, 201, 403),
    update: row(403, 403, 403, 403, 403, 200, 200, 403),
    delete: row(403, 403, 403, 403, 403, 200, 200, 403),
  },
  adoptions: {
    list: row(403, 403, 403, 'some', 'some', 'some', 403, 403),
    read: row(403, 403, 403, 200, 200, 200, 403, 403),
    create: row(403, 403, 403, 201, 403, 201, 403, 403),
    update: row(403, 403, 403, 200, 403, 200, 403, 403),
    delete: row(403, 403, 403, 200, 403, 200, 403, 403),
  },
  instructions: {
    list: row(403, 403, 403, 'some', 'some', 'some', 403, 403),
    read: row(403, 403, 403, 200, 200, 200, 403, 403),
    create: row(403, 403, 403, 201, 403, 201, 403, 403),
    update: row(403, 403, 403, 200, 403, 200, 403, 403),
    delete: row(403, 403, 403, 200, 403, 200, 403, 403),
  },
  notices: {
    list: row(403, 'none', 'some', 'some', 'some', 'some', 'none', 403), // authors: what they were told themselves
    read: row(403, 404, 200, 200, 200, 200, 404, 403),
    create: row(403, 403, 403, 403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403, 403, 403, 403),
  },
  messages: {
    list: row(403, 'none', 'some', 'some', 'some', 'some', 'none', 403), // the same
    read: row(403, 404, 200, 200, 200, 200, 404, 403),
    create: row(403, 403, 403, 403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403, 403, 403, 403),
  },
  bounces: {
    list: row(403, 403, 403, 'some', 'some', 'some', 403, 403),
    read: row(403, 403, 403, 200, 200, 200, 403, 403),
    create: row(403, 403, 403, 403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403, 403, 403, 403),
  },
  publications: {
    list: row(403, 403, 403, 'some', 'some', 'some', 403, 403),
    read: row(403, 403, 403, 200, 200, 200, 403, 403),
    create: row(403, 403, 403, 403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403, 403, 403, 403),
  },
  audit: {
    list: row(403, 403, 403, 403, 403, 'some', 'some', 'some'),
    read: row(403, 403, 403, 403, 403, 200, 200, 200),
    create: row(403, 403, 403, 403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403, 403, 403, 403),
  },
  transitions: {
    list: row(403, 'none', 'some', 'some', 'some', 'some', 403, 'some'),
    read: row(403, 404, 200, 200, 200, 200, 403, 200),
    create: row(403, 403, 403, 403, 403, 403, 403, 403),
    update: row(403, 403, 403, 403, 403, 403, 403, 403),
    delete: row(403, 403, 403, 403, 403, 403, 403, 403),
  },
}

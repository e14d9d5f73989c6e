import pg from 'pg'

/**
 * What the application may do with what is on record, beside reading it: add rows or not, and change these columns. With
 * every other table it may do what rows need, and nothing that makes or alters a table.
 */
export const ON_RECORD = {
  audit: { adds: true, changes: [] },
  // Each link is made by a trigger, as the owner.
  audit_chain: { adds: false, changes: [] },
  audit_anchors: { adds: false, changes: [] },
  transitions: { adds: true, changes: [] },
  publications: {
    adds: true,
    changes: [
      ...['pdf_id', 'pages', 'ofd_id', 'ofd_settled_at', 'ofd_error', 'mail_paused_at', 'updated_at'],
      ...['render_attempts', 'render_error', 'render_next_at', 'render_lease_until', 'render_token'],
    ],
  },
  // What may follow what, a trigger says.
  deliveries: {
    adds: true,
    changes: [
      ...['status', 'attempts', 'reason', 'note', 'sent_at', 'next_attempt_at', 'first_attempt_at'],
      ...['lease_until', 'lease_token', 'updated_at'],
    ],
  },
  payload_migrations: { adds: false, changes: [] },
} as const satisfies Record<string, { adds: boolean; changes: readonly string[] }>

/**
 * Gives `role` what the application needs in the migrated database of `client`, its owner's, and takes the rest: the same
 * however often, and for tables to come.
 */
export async function grantApplication(client: pg.Client, role: string): Promise<void> {
  const to = pg.escapeIdentifier(role)
  const rows = 'select, insert, update, delete'
  const statements = [
    'begin',
    `grant usage on schema public to ${to}`,
    `revoke all on all tables in schema public from ${to}`,
    `grant ${rows} on all tables in schema public to ${to}`,
    `grant usage, select on all sequences in schema public to ${to}`,
    `alter default privileges in schema public grant ${rows} on tables to ${to}`,
    `alter default privileges in schema public grant usage, select on sequences to ${to}`,
    ...Object.entries(ON_RECORD).flatMap(([table, { adds, changes }]) => [
      `revoke all on ${table} from ${to}`,
      `grant ${adds ? 'select, insert' : 'select'} on ${table} to ${to}`,
      ...(changes.length > 0 ? [`grant update (${changes.join(', ')}) on ${table} to ${to}`] : []),
    ]),
    'commit',
  ]
  // One round trip, and in one transaction: the application works meanwhile.
  await client.query(statements.join(';\n'))
}

/** Whether `role`, or whoever asks, is as good as the owner of the record: what it may not, is only asked of it. */
export async function isOwner(client: pg.Client, role?: string): Promise<boolean> {
  const { rows } = await client.query<{ owns: boolean }>(
    `select pg_has_role(coalesce($1, current_user), relowner, 'member') as owns from pg_class where oid = 'audit'::regclass`,
    [role],
  )
  return rows[0]?.owns ?? false
}

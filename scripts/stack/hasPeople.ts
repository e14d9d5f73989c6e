import pg from 'pg'

/** Whether the migrated database at `url` has accounts, which is to say: is not new. */
export async function hasPeople(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query('select 1 from users limit 1')).rowCount === 1
  } finally {
    await client.end()
  }
}

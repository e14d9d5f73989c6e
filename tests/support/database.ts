import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { createDatabase, dropDatabase } from '../../scripts/database/createDatabase'

/** A migrated, empty database of one's own, for one test file. `drop` cuts connections that are still open. */
export async function testDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const templateUrl = inject('templateUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = await createDatabase({
    server: templateUrl,
    name,
    template: new URL(templateUrl).pathname.slice(1),
  })
  return { url, drop: () => dropDatabase(url) }
}

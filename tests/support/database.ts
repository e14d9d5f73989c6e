import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { createDatabase, dropDatabase } from '../../scripts/database/createDatabase'

type Copy = { url: string; drop: (options?: Parameters<typeof dropDatabase>[1]) => Promise<void> }

/** A migrated, empty database of one's own, for one test file. */
export function testDatabase(): Promise<Copy> {
  return copyOf(inject('templateUrl'))
}

/** A copy of a database of this run's server. `drop` cuts connections that are still open. */
export async function copyOf(template: string): Promise<Copy> {
  const url = await createDatabase({
    server: template,
    name: `test_${randomUUID().replaceAll('-', '')}`,
    template: new URL(template).pathname.slice(1),
  })
  return { url, drop: (options) => dropDatabase(url, options) }
}

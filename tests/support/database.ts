import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { asRole } from '../../scripts/database/applicationRole'
import { createDatabase, dropDatabase } from '../../scripts/database/createDatabase'

type Copy = {
  /** As the application connects. */
  url: string
  /** As migrations do. */
  ownerUrl: string
  /** SQL past the application's bounds: what a test needs to have happened, or what an intruder does. */
  owner: pg.Pool
  drop: (options?: Parameters<typeof dropDatabase>[1]) => Promise<void>
}

/** A migrated, empty database of one's own, for one test file. */
export function testDatabase(): Promise<Copy> {
  return copyOf(inject('templateUrl'))
}

/** A copy of a database of this run's server. `drop` cuts connections that are still open. */
export async function copyOf(template: string): Promise<Copy> {
  const ownerUrl = await createDatabase({
    server: template,
    name: `test_${randomUUID().replaceAll('-', '')}`,
    template: new URL(template).pathname.slice(1),
  })
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 5 })
  // One that is cut while it is idle is opened anew.
  owner.on('error', () => undefined)
  const drop: Copy['drop'] = async (options) => {
    if (!owner.ended) await owner.end()
    await dropDatabase(ownerUrl, options)
  }
  return { url: asRole(ownerUrl, inject('application')), ownerUrl, owner, drop }
}

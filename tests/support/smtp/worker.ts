import pg from 'pg'
import { createDeliveryEngine } from '@/mail/deliver/engine'
import { plainMessage, QUICK } from './engine'
import { testSmtp } from './settings'
import type { WorkerOptions } from './workerProcess'

/**
 * A worker as a process of its own, to be killed; its word is the WorkerOptions as JSON. Prints
 * `ready` before it starts; ends gracefully on SIGTERM.
 */
const { url, port, connections, leaseMs, size }: WorkerOptions = JSON.parse(process.argv[2] ?? '{}')
const db = new pg.Pool({ connectionString: url, max: 4 })
// A connection that the server cut while it was idle is replaced at the next query.
db.on('error', () => {})
const stopping = new AbortController()
process.on('SIGTERM', () => stopping.abort())
const log = (fact: { event: string }) =>
  void (process.env.MAIL_TEST_LOG && console.error(JSON.stringify(fact)))

console.log('ready')
await createDeliveryEngine({
  ...QUICK,
  db,
  connections,
  smtp: testSmtp({ port }),
  times: { ...QUICK.times, leaseMs },
  loadMessage: plainMessage(size),
  log: { info: log, warn: log, error: log },
}).run(stopping.signal)
await db.end()

import pg from 'pg'
import { pause } from '@/mail/deliver/pause'
import { createMessengers } from '@/messengers/createMessengers'
import { endMessages } from '@/messengers/ledger/endMessages'
import { sendNextMessage } from '@/messengers/sendNextMessage'
import type { MessengerWorkerOptions } from './workerOptions'

/**
 * A worker of messengers as a process of its own, to be killed; its word is MessengerWorkerOptions as JSON. Keeps no pace:
 * a thousand messages of a robot would take an hour.
 */
const { url, settings, leaseMs, each }: MessengerWorkerOptions = JSON.parse(process.argv[2] ?? '{}')
const db = new pg.Pool({ connectionString: url, max: 6 })
db.on('error', () => {})
const quiet = () => {}
const log = { info: quiet, warn: quiet, error: quiet }

console.log('ready')
await Promise.all([
  ...createMessengers(settings).flatMap((messenger) =>
    Array.from({ length: each }, async () => {
      for (;;) {
        if (!(await sendNextMessage({ ...messenger, pace: undefined }, { db, log, leaseMs }))) await pause(50)
      }
    }),
  ),
  (async () => {
    for (;;) {
      await endMessages(db)
      await pause(200)
    }
  })(),
])

import { pino } from 'pino'
import { watchPool } from '@/db/watchPool'
import { messageOf } from '@/domain/messageOf'
import { env } from '@/env/readEnv'
import { healthWatch, LOOK_MS } from './watchHealth'

/** Looks at the product's health as long as the web server runs: nobody else notices that all workers or the database are gone. */
export function watchFromWeb(): void {
  const { DATABASE_URL, LOG_LEVEL } = env()
  if (!DATABASE_URL) return
  const log = pino({ level: LOG_LEVEL })
  const look = healthWatch({
    pool: watchPool(DATABASE_URL),
    ways: env(),
    log: {
      info: (fact) => log.info(fact),
      warn: (fact) => log.warn(fact),
      error: (fact) => log.error(fact),
    },
    tellsOfDatabase: true,
  })
  const again = () =>
    void look()
      .catch((error: unknown) => log.warn({ event: 'alert.look_failed', error: messageOf(error) }))
      .finally(() => setTimeout(again, LOOK_MS).unref())
  setTimeout(again, LOOK_MS).unref()
}

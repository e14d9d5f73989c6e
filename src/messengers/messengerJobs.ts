import type { Db } from '@/db/db'
import type { MessengerSettings } from '@/env/messengers'
import type { DeliveryLog } from '@/mail/deliver/settings'
import { createMessengers } from './createMessengers'
import { endMessages } from './ledger/endMessages'
import { sendNextMessage } from './sendNextMessage'

type Job = { name: string; next: () => Promise<boolean>; idleMs?: number }

const END_MS = 10_000

/** What a worker does again and again for the messengers that are set up; nothing, when none is. */
export function messengerJobs(env: MessengerSettings, { db, log }: { db: Db; log: DeliveryLog }): Job[] {
  const messengers = createMessengers(env)
  if (messengers.length === 0) return []
  return [
    ...messengers.map((messenger) => ({
      name: messenger.name,
      next: () => sendNextMessage(messenger, { db, log }),
    })),
    { name: 'messages_end', next: () => endMessages(db).then(() => false), idleMs: END_MS },
  ]
}

import type { MessengerSettings } from '@/env/messengers'

export type MessengerWorkerOptions = {
  url: string
  settings: MessengerSettings
  leaseMs: number
  /** Messages that each messenger has under way at a time. */
  each: number
}

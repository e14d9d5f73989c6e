import type { MessageReason, MessengerName } from '@/domain/messenger'
import type { NoticeKind } from '@/domain/notice'
import type { Pace } from '@/mail/ledger/lanes'

/** What is handed over: never the text of anything. */
export type Message = {
  /** Of this message for ever, whatever the number of attempts. */
  id: string
  kind: NoticeKind
  /** The person's account there, the person's mail address for a webhook, for a group whom it calls, `a|b`. */
  address: string
  subject: string
  link: string
}

export type Outcome =
  | { kind: 'accepted' }
  /** This message, for good. */
  | { kind: 'refused'; reason: MessageReason; note: string }
  /** Surely not taken, and worth another attempt. */
  | { kind: 'unsent'; reason: MessageReason; note: string }
  /** Whatever is sent, none can be taken before `restMs` are over. */
  | { kind: 'resting'; reason: MessageReason; note: string; restMs: number }
  /** It left, and nobody knows whether it arrived. */
  | { kind: 'lost'; reason: MessageReason; note: string }

/** One way to tell. An adapter speaks its server's language and decides nothing else. */
export type Messenger = {
  name: MessengerName
  /** What its server allows in a lane: one for each account there, or one for the whole messenger. */
  pace: Pace | undefined
  lane: 'account' | 'all'
  /**
   * @param onSend to be awaited before the first byte of the message leaves: from then on it may have arrived. Whatever
   * it throws is thrown on, and nothing was sent.
   */
  send: (message: Message, hooks: { onSend: () => Promise<void> }) => Promise<Outcome>
}

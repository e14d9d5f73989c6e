import { z } from 'zod'

const addresseeSchema = z.object({
  email: z.string(),
  /** The printed names that stand before the mailbox. */
  bodies: z.array(z.string()),
})

const mailingSchema = z.object({
  /** On the lists now, and of no row of the revision that is corrected. */
  added: z.array(addresseeSchema),
  /** On the lists no more, and written to: a faulty revision is there, or may be. */
  kept: z.array(addresseeSchema),
  /** On the lists no more, and not written to: nothing arrived there. */
  dropped: z.array(addresseeSchema),
  /** How many are on the lists as they were. */
  unchanged: z.number(),
  /** Which mailboxes came to a body and left it, a part of a sentence each. */
  changes: z.array(z.string()),
})

/** The answer of `GET /api/issues/:id/correction`. */
export const correctionSchema = z.object({
  /** What would print otherwise, a part of a sentence each. */
  changes: z.array(z.string()),
  /** What is odd about it, and what moves with it elsewhere, in sentences. */
  doubts: z.array(z.string()),
  /** Who is written to, where the lists are taken anew. */
  mailing: mailingSchema.nullable(),
})

/** The mailboxes that a person signs for who takes the lists anew: those that are added, and those that are kept. */
export const seenMailboxesSchema = z.array(addresseeSchema).max(10_000)

export type Addressee = z.output<typeof addresseeSchema>
export type Mailing = z.output<typeof mailingSchema>
export type CorrectionPreview = z.output<typeof correctionSchema>

export function mailboxesToSign({ added, kept }: Mailing): Addressee[] {
  return [...added, ...kept]
}

/** Whether both name the same mailboxes under the same bodies, in whichever order. */
export function areSameMailboxes(one: readonly Addressee[], other: readonly Addressee[]): boolean {
  return digest(one) === digest(other)
}

function digest(mailboxes: readonly Addressee[]): string {
  return JSON.stringify(mailboxes.map(({ email, bodies }) => [email, ...bodies]).toSorted(byEmail))
}

function byEmail([one = '']: string[], [other = '']: string[]): number {
  return one < other ? -1 : Number(one > other)
}

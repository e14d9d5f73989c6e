import { z } from 'zod'

const addresseeSchema = z.object({
  email: z.string(),
  /** The printed names that stand before the mailbox. */
  bodies: z.array(z.string()),
})

/** More than any office writes to: a request's size is bounded. */
const addresseesSchema = z.array(addresseeSchema).max(10_000)

/**
 * Whom a correction with the lists of today reaches, and whom it does not: the part of the answer that a person is shown. Who
 * decides says it back as it was shown, and signs for each mailbox in its place: one that is shown as left out is not mailed.
 */
export const mailingSchema = z.object({
  /** On the lists now, and of no row of the revision that is corrected. */
  added: addresseesSchema,
  /** On the lists no more, and written to: a faulty revision is there, or may be. */
  kept: addresseesSchema,
  /** On the lists no more, and not written to: nothing arrived there. */
  dropped: addresseesSchema,
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

export type Addressee = z.output<typeof addresseeSchema>
export type Mailing = z.output<typeof mailingSchema>
export type CorrectionPreview = z.output<typeof correctionSchema>

/** How many mailboxes are written to. */
export function countMailed({ unchanged, added, kept }: Mailing): number {
  return unchanged + added.length + kept.length
}

/** Whether both add, keep and leave out the same mailboxes under the same bodies, in whichever order. */
export function isSameMailing(one: Mailing, other: Mailing): boolean {
  return digest(one) === digest(other)
}

function digest({ added, kept, dropped, unchanged, changes }: Mailing): string {
  return JSON.stringify([...[added, kept, dropped].map(inOrder), unchanged, changes.toSorted()])
}

function inOrder(mailboxes: readonly Addressee[]): string[][] {
  return mailboxes.map(({ email, bodies }) => [email, ...bodies]).toSorted(byEmail)
}

function byEmail([one = '']: string[], [other = '']: string[]): number {
  return one < other ? -1 : Number(one > other)
}

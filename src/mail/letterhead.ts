import { z } from 'zod'

const letterhead = z.object({
  from: z.object({ name: z.string(), address: z.string() }),
  replyTo: z.string().optional(),
  /** How to reach the editor, as people read it: telephone, address. */
  contact: z.string().optional(),
})

/** What every mail of one publication says about its sender, frozen at publishing (`publications.mail`). */
export type Letterhead = z.infer<typeof letterhead>

/** @throws ZodError when the stored JSON is not a letterhead */
export function parseLetterhead(stored: unknown): Letterhead {
  return letterhead.parse(stored)
}

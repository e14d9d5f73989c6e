import { z } from 'zod'

/** What every mail of a publication says about its sender; frozen with it, so that its bytes never change. */
export const letterheadSchema = z.object({
  from: z.object({ name: z.string(), address: z.string() }),
  /** Where an answer goes; the sender's address when absent. */
  replyTo: z.string().optional(),
  /** How to reach the editor, line by line. */
  contact: z.string().optional(),
  /** The page to read the issue on; absent in publications from before there was one, and while its link is revoked. */
  readingUrl: z.string().optional(),
})

export type Letterhead = z.infer<typeof letterheadSchema>

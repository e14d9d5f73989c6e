import { z } from 'zod'

/** What is asked of the archive. Whatever makes no sense is left out: an address somebody mistyped still shows something. */
export const archiveQuery = z.object({
  q: z.string().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  year: z.coerce.number().int().optional().catch(undefined),
})

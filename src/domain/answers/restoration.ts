import { z } from 'zod'

/** The answer of `GET /api/restoration`: the restore after which nobody has said yet that nothing is missing. */
export const restorationSchema = z.object({
  open: z
    .object({
      id: z.number(),
      /** When the backup was taken, ISO 8601. */
      takenAt: z.string(),
      /** Names of mails and files that came after it, as subjects and file names. */
      traces: z.array(z.string()),
    })
    .nullable(),
})

export type OpenRestorationAnswer = z.output<typeof restorationSchema>

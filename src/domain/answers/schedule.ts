import { z } from 'zod'

/** What is worth a word and refuses nothing, in sentences: of a step, or of a time that might be set. */
export const remarksSchema = z.object({ remarks: z.array(z.string()).default([]) })
export type Remarks = z.output<typeof remarksSchema>

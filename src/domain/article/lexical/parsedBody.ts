import { z } from 'zod'

/** A node of Lexical's editor state, as far as all kinds of them are alike; for those who refuse what is no such state. */
const nodeSchema = z.looseObject({
  type: z.string(),
  get children() {
    return z.array(nodeSchema).optional()
  },
})
export type ParsedNode = z.infer<typeof nodeSchema>

export const bodySchema = z.object({ root: nodeSchema })

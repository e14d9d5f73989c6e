import { z } from 'zod'

/** A node of Lexical's editor state, as far as all kinds of them are alike. */
const nodeSchema = z.looseObject({
  type: z.string(),
  get children() {
    return z.array(nodeSchema).optional()
  },
})
export type Node = z.infer<typeof nodeSchema>

export const bodySchema = z.object({ root: nodeSchema })

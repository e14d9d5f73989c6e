import type { PayloadRequest } from 'payload'
import { z } from 'zod'

const idSchema = z.coerce.number().int().positive().max(2_147_483_647)

/** On a form that a link opened which says what it is of (`…/create?article=7`): that id. */
export function fromAddress(name: string) {
  // A page's request has no method; what is sent and what is read says itself all there is.
  return ({ req }: { req: PayloadRequest }): number | undefined =>
    req.method === undefined ? idSchema.safeParse(req.query?.[name]).data : undefined
}

import type { Endpoint } from 'payload'
import { z } from 'zod'
import { type PersonRequest } from '@/access/personRequest'
import { actionEndpoint } from './actionEndpoint'
import { decideBounce } from '@/services/bounces/decideBounce'

/** `POST /api/bounces/:id/handle`; `POST /api/bounces/:id/assign {"email": "…"}`: that mailbox's newest mail came back. */
export const bounceActions: Endpoint[] = [
  actionEndpoint({
    action: 'handle',
    body: z.object({}),
    run: async ({ id, req }) => {
      await decideBounce({ id, decision: { action: 'handle' }, now: new Date() }, { req })
      return { doc: await read(id, req) }
    },
  }),
  actionEndpoint({
    action: 'assign',
    body: z.object({ email: z.string().max(320) }),
    run: async ({ id, body: { email }, req }) => {
      await decideBounce({ id, decision: { action: 'assign', email }, now: new Date() }, { req })
      return { doc: await read(id, req) }
    },
  }),
]

function read(id: number, req: PersonRequest) {
  return req.payload.findByID({
    collection: 'bounces',
    id,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
}

import { z } from 'zod'
import { correctionChanges } from '@/services/issues/correctionChanges'
import { readEndpoint } from './actionEndpoint'

/** Empty is not asked for; anything else is held against the rules. */
const anewQuery = z.object({
  recount: z.literal('true').optional().catch(undefined),
  date: z.string().max(40).optional().catch(''),
})

/** `GET /api/issues/:id/correction?recount=true&date=YYYY-MM-DD`: what a correction that takes these anew would print otherwise. */
export const correctionEndpoint = readEndpoint({
  name: 'correction',
  read: async ({ id, req }) => {
    const { recount, date } = anewQuery.parse(req.query)
    const anew = { recount: recount !== undefined, date }
    return Response.json(await correctionChanges({ id, anew, now: new Date() }, { req }))
  },
})

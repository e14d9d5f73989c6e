import { z } from 'zod'
import { correctionChanges } from '@/services/issues/correctionChanges'
import { readEndpoint } from './actionEndpoint'

const flag = z.literal('true').optional().catch(undefined)
/** Empty is not asked for; anything else is held against the rules. */
const anewQuery = z.object({
  recount: flag,
  lists: flag,
  date: z.string().max(40).optional().catch(''),
})

/** `GET /api/issues/:id/correction?recount=true&date=YYYY-MM-DD&lists=true`: what a correction that takes these anew would print otherwise. */
export const correctionEndpoint = readEndpoint({
  name: 'correction',
  read: async ({ id, req }) => {
    const { recount, date, lists } = anewQuery.parse(req.query)
    const anew = { recount: recount !== undefined, date, lists: lists !== undefined }
    return Response.json(await correctionChanges({ id, anew, now: new Date() }, { req }))
  },
})

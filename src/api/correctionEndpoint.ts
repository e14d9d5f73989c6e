import { z } from 'zod'
import { correctionChanges } from '@/services/issues/correctionChanges'
import { readEndpoint } from './actionEndpoint'

const flag = z.enum(['true', 'false']).catch('false')
const anewQuery = z.object({ recount: flag, lists: flag, date: z.string().max(10).optional().catch('') })

/** `GET /api/issues/:id/correction?recount=true&lists=true&date=YYYY-MM-DD`: what such a correction would print otherwise. */
export const correctionEndpoint = readEndpoint({
  name: 'correction',
  read: async ({ id, req }) => {
    const { recount, lists, date } = anewQuery.parse(req.query)
    const anew = { recount: recount === 'true', lists: lists === 'true', date }
    return Response.json(await correctionChanges(id, anew, { req }))
  },
})

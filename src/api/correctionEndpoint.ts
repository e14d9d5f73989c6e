import { correctionChanges } from '@/services/issues/correctionChanges'
import { readEndpoint } from './actionEndpoint'

/** `GET /api/issues/:id/correction`: what a correction that counts the figures anew would print otherwise. */
export const correctionEndpoint = readEndpoint({
  name: 'correction',
  read: async ({ id, req }) => Response.json(await correctionChanges(id, { req, now: new Date() })),
})

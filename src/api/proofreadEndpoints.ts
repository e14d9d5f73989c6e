import type { Endpoint } from 'payload'
import { z } from 'zod'
import { requirePerson } from '@/access/personRequest'
import { addStarterLexicon } from '@/services/proofread/addStarterLexicon'
import { proofreadArticle } from '@/services/proofread/proofreadArticle'
import { actionEndpoint } from './actionEndpoint'

/** `POST /api/articles/:id/proofread`: `{ findings }` of the text as it is stored, in its order. */
export const articleProofread: Endpoint = actionEndpoint({
  action: 'proofread',
  body: z.unknown(),
  run: ({ id, req }) => proofreadArticle(id, { req }),
})

/** `POST /api/lexicon/starter`: the shipped words that the lexicon does not have yet. */
export const starterEndpoint: Endpoint = {
  path: '/starter',
  method: 'post',
  handler: async (req) => Response.json(await addStarterLexicon({ req: requirePerson(req) })),
}

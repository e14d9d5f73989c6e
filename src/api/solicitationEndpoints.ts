import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Answering } from '@/domain/answers/made'
import { SOLICITATION_TRANSITIONS, type SolicitationAction } from '@/domain/workflow/solicitation'
import { actionEndpoint } from './actionEndpoint'
import { findReadable } from '@/services/findReadable'
import { answerSolicitation } from '@/services/solicitations/answerSolicitation'
import { transitionSolicitation } from '@/services/solicitations/transitionSolicitation'

const steps = (Object.keys(SOLICITATION_TRANSITIONS) as SolicitationAction[]).map((action) =>
  actionEndpoint({
    action,
    body: z.object({ comment: z.string().optional() }),
    run: async ({ id, body: { comment }, req }) => {
      await transitionSolicitation({ id, action, comment, now: new Date() }, { req })
      return { doc: await findReadable('solicitations', id, { req }) }
    },
  }),
)

/** `POST /api/solicitations/:id/open`, `/close`; `/answer` begins an author's article and gives its id. */
export const solicitationActions: Endpoint[] = [
  ...steps,
  actionEndpoint({
    action: 'answer',
    body: z.object({}),
    run: async ({ id, req }) => ({ article: await answerSolicitation(id, { req }) }) satisfies Answering,
  }),
]

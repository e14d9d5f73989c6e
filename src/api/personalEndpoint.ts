import { z } from 'zod'
import { makeNameless } from '@/services/users/makeNameless'
import { personalData } from '@/services/users/personalData'
import { actionEndpoint, readEndpoint } from './actionEndpoint'
import { attachment } from './attachment'

/**
 * `GET /api/users/:id/personal.json`, `personal.xlsx`: all that is held of a person, for that person and for administrators.
 * `POST /api/users/:id/make-nameless { email }` (administrators): takes off a closed account what says whose it was.
 */
export const personalEndpoints = [
  ...(['json', 'xlsx'] as const).map((format) =>
    readEndpoint({
      name: `personal.${format}`,
      read: async ({ id, req }) => attachment(await personalData({ id, now: new Date(), format }, { req })),
    }),
  ),
  actionEndpoint({
    action: 'make-nameless',
    body: z.object({ email: z.string().max(254) }),
    run: async ({ id, body: { email }, req }) => makeNameless({ id, email }, { req }),
  }),
]

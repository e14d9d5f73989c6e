import type { Endpoint } from 'payload'
import { z } from 'zod'
import { actionEndpoint } from './actionEndpoint'
import { decideDeliveries } from '@/services/deliveries/decideDeliveries'

const DECISIONS = ['resend', 'confirm'] as const

/** `POST /api/deliveries/:id/resend`, `/confirm` */
export const deliveryActions: Endpoint[] = DECISIONS.map((decision) =>
  actionEndpoint({
    action: decision,
    body: z.object({}),
    run: async ({ id, req }) => {
      await decideDeliveries({ ids: [id], decision, now: new Date() }, { req })
      const doc = await req.payload.findByID({
        collection: 'deliveries',
        id,
        depth: 0,
        req,
        user: req.user,
        overrideAccess: false,
      })
      return { doc }
    },
  }),
)

import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isStaff } from '@/access/rules'
import { RuleError } from '@/domain/ruleError'
import { actionEndpoint } from '../http/actionEndpoint'
import { resendDelivery } from './resendDelivery'

/** `POST /api/deliveries/:id/resend` */
export const deliveryActions: Endpoint[] = [
  actionEndpoint({
    action: 'resend',
    body: z.object({}),
    run: async ({ id, req }) => {
      if (!isStaff(req.user)) throw new RuleError('forbidden', 'staff-only', '只有文明办可以重发邮件。')
      await resendDelivery({ id }, { req })
      return { doc: await req.payload.findByID({ collection: 'deliveries', id, depth: 0, req, user: req.user, overrideAccess: false }) }
    },
  }),
]

import type { PersonRequest } from '@/access/personRequest'
import { requirePublishable } from './requirePublishable'
import { transitionIssue } from './transitionIssue'

/** Sends an issue to sign-off and remembers who did, for 双人签发. */
export async function submitIssue(
  input: { id: number; comment?: string; now: Date },
  { req }: { req: PersonRequest },
): Promise<void> {
  await transitionIssue(
    { ...input, action: 'submit' },
    {
      req,
      effect: async ({ issue, transaction }) => {
        await requirePublishable(issue, { transaction })
        return { submittedBy: req.user.id }
      },
    },
  )
}

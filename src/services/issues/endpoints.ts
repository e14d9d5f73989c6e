import type { Endpoint } from 'payload'
import { z } from 'zod'
import { actionEndpoint, readingEndpoint, type PersonRequest } from '../http/actionEndpoint'
import { correctIssue, correctionBody } from './correctIssue'
import { preflight } from './preflight'
import { previewIssue } from './previewIssue'
import { publishIssue } from './publishIssue'
import { returnIssue } from './returnIssue'
import { submitIssue } from './submitIssue'

const body = z.object({ comment: z.string().optional() })

/** `POST /api/issues/:id/<action>` for every step of the table, and what an editor looks at before taking one. */
export const issueActions: Endpoint[] = [
  actionEndpoint({ action: 'submit', body, run: (input) => run(input, submitIssue) }),
  actionEndpoint({ action: 'return', body, run: (input) => run(input, returnIssue) }),
  actionEndpoint({ action: 'publish', body, run: (input) => run(input, publishIssue) }),
  actionEndpoint({ action: 'correct', body: correctionBody, run: (input) => run(input, correctIssue) }),
  readingEndpoint({ name: 'preview.pdf', read: ({ id, req }) => previewIssue(id, { req }) }),
  readingEndpoint({ name: 'preflight', read: async ({ id, req }) => Response.json(await preflight(id, { req })) }),
]

type Step<Body> = (input: Body & { id: number; now: Date }, context: { req: PersonRequest }) => Promise<void>

async function run<Body extends object>(
  { id, body: parsed, req }: { id: number; body: Body; req: PersonRequest },
  step: Step<Body>,
) {
  await step({ ...parsed, id, now: new Date() }, { req })
  const doc = await req.payload.findByID({
    collection: 'issues',
    id,
    depth: 1,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return { doc }
}

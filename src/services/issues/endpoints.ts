import type { Endpoint } from 'payload'
import { z } from 'zod'
import { closingReport } from '../deliveries/closingReport'
import { pauseMail, readIssueDeliveries, resendFailed } from '../deliveries/issueDeliveries'
import { requestTestSend, testSendBody } from '../deliveries/requestTestSend'
import { actionEndpoint, readingEndpoint, type PersonRequest } from '../http/actionEndpoint'
import { correctIssue, correctionBody } from './correctIssue'
import { preflight } from './preflight'
import { previewIssue } from './previewIssue'
import { publishIssue } from './publishIssue'
import { returnIssue } from './returnIssue'
import { submitIssue } from './submitIssue'

const body = z.object({ comment: z.string().optional() })
const nothing = z.object({})

/** `POST /api/issues/:id/<action>` for every step of the table; what an editor looks at before; the delivery after. */
export const issueActions: Endpoint[] = [
  actionEndpoint({ action: 'submit', body, run: (input) => run(input, submitIssue) }),
  actionEndpoint({ action: 'return', body, run: (input) => run(input, returnIssue) }),
  actionEndpoint({ action: 'publish', body, run: (input) => run(input, publishIssue) }),
  actionEndpoint({ action: 'correct', body: correctionBody, run: (input) => run(input, correctIssue) }),
  readingEndpoint({ name: 'preview.pdf', read: ({ id, req }) => previewIssue(id, { req }) }),
  readingEndpoint({
    name: 'preflight',
    read: async ({ id, req }) => Response.json(await preflight(id, { req })),
  }),
  actionEndpoint({
    action: 'test-send',
    body: testSendBody,
    run: ({ id, body, req }) => requestTestSend({ ...body, id }, { req }),
  }),
  actionEndpoint({
    action: 'resend-failed',
    body: nothing,
    run: ({ id, req }) => resendFailed({ id, now: new Date() }, { req }),
  }),
  actionEndpoint({
    action: 'pause-mail',
    body: nothing,
    run: ({ id, req }) => pauseMail({ id, isPaused: true, now: new Date() }, { req }),
  }),
  actionEndpoint({
    action: 'resume-mail',
    body: nothing,
    run: ({ id, req }) => pauseMail({ id, isPaused: false, now: new Date() }, { req }),
  }),
  readingEndpoint({
    name: 'deliveries',
    read: async ({ id, req }) => Response.json(await readIssueDeliveries(id, { req })),
  }),
  readingEndpoint({ name: 'deliveries.csv', read: ({ id, req }) => closingReport(id, { req }) }),
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

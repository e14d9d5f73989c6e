import type { Endpoint } from 'payload'
import { z } from 'zod'
import { READING_LINK_ACTIONS, type ReadingLinkAction } from '@/domain/readingLink'
import { closingReport } from '../deliveries/closingReport'
import { pauseMail, readIssueDeliveries, resendFailed } from '../deliveries/issueDeliveries'
import { readLastTest } from '../deliveries/readLastTest'
import { requestTestSend, testSendBody } from '../deliveries/requestTestSend'
import { actionEndpoint, readingEndpoint, requirePerson, type PersonRequest } from '../http/actionEndpoint'
import { translateErrors } from '../http/translateErrors'
import { changeLink } from '../reading/changeLink'
import { readReadingLink } from '../reading/readReadingLink'
import { arrangeBody, arrangeIssue } from './arrangeIssue'
import { correctIssue, correctionBody } from './correctIssue'
import { issueStatistics } from './issueStatistics'
import { preflight } from './preflight'
import { previewIssue } from './previewIssue'
import { publishIssue } from './publishIssue'
import { readComposition } from './readComposition'
import { returnIssue } from './returnIssue'
import { startIssue } from './startIssue'
import { submitIssue } from './submitIssue'

const body = z.object({ comment: z.string().optional() })
const nothing = z.object({})
const LINK_ACTIONS = Object.keys(READING_LINK_ACTIONS) as ReadingLinkAction[]

/** `POST /api/issues/:id/<action>` for every step of the table; what an editor looks at before; the delivery after. */
export const issueActions: Endpoint[] = [
  {
    path: '/start',
    method: 'post',
    handler: (req) =>
      translateErrors(async () => {
        const doc = await startIssue({ now: new Date() }, { req: requirePerson(req) })
        return Response.json({ doc }, { status: 201 })
      }),
  },
  actionEndpoint({
    action: 'arrange',
    body: arrangeBody,
    run: ({ id, body, req }) => arrangeIssue({ ...body, id }, { req }),
  }),
  actionEndpoint({ action: 'submit', body, run: (input) => run(input, submitIssue) }),
  actionEndpoint({ action: 'return', body, run: (input) => run(input, returnIssue) }),
  actionEndpoint({ action: 'publish', body, run: (input) => run(input, publishIssue) }),
  actionEndpoint({ action: 'correct', body: correctionBody, run: (input) => run(input, correctIssue) }),
  readingEndpoint({ name: 'preview.pdf', read: ({ id, req }) => previewIssue(id, { req }) }),
  readingEndpoint({
    name: 'preflight',
    read: async ({ id, req }) => Response.json(await preflight(id, { req })),
  }),
  readingEndpoint({
    name: 'composition',
    read: async ({ id, req }) => Response.json(await readComposition(id, { req })),
  }),
  readingEndpoint({ name: 'statistics', read: ({ id, req }) => issueStatistics(id, { req }) }),
  actionEndpoint({
    action: 'test-send',
    body: testSendBody,
    run: ({ id, body, req }) => requestTestSend({ ...body, id }, { req }),
  }),
  readingEndpoint({
    name: 'test-send',
    read: async ({ id, req }) => Response.json(await readLastTest(id, { req })),
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
  readingEndpoint({
    name: 'reading-link',
    read: async ({ id, req }) => Response.json(await readReadingLink(id, { req })),
  }),
  ...LINK_ACTIONS.map((action) =>
    actionEndpoint({
      action,
      body,
      run: ({ id, body: { comment }, req }) => changeLink({ id, action, comment, now: new Date() }, { req }),
    }),
  ),
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

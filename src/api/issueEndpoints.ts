import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Made } from '@/domain/answers/made'
import type { IssueAction } from '@/domain/workflow/issue'
import { PROOF_STAGES } from '@/domain/stages/proofs'
import { READING_LINK_ACTIONS, type ReadingLinkAction } from '@/domain/readingLink'
import { closingReport } from '@/services/deliveries/closingReport'
import {
  confirmRestored,
  pauseMail,
  readIssueDeliveries,
  resendFailed,
} from '@/services/deliveries/issueDeliveries'
import { readLastTest } from '@/services/deliveries/readLastTest'
import { requestTestSend, testSendBody } from '@/services/deliveries/requestTestSend'
import { requirePerson } from '@/access/personRequest'
import { attachment } from './attachment'
import { packageAnswer } from './packageAnswer'
import { actionEndpoint, readEndpoint } from './actionEndpoint'
import { correctionEndpoint } from './correctionEndpoint'
import { earlierImport } from './earlierImport'
import { yearArchive } from './yearArchive'
import { exportArchive } from '@/services/archive/exportArchive'
import { changeLink } from '@/services/reading/changeLink'
import { readReadingLink } from '@/services/reading/readReadingLink'
import { arrangeBody, arrangeIssue } from '@/services/issues/arrangeIssue'
import { correctionBody, mailTo } from '@/services/issues/freezeCorrection'
import type { StepWords } from '@/services/issues/issueStep'
import { issueDocx } from '@/services/issues/issueDocx'
import { issueOfd } from '@/services/issues/issueOfd'
import { issueStatistics } from '@/services/issues/issueStatistics'
import { preflight } from '@/services/issues/preflight'
import { previewIssue } from '@/services/issues/previewIssue'
import { readComposition } from '@/services/issues/readComposition'
import { readTimeRemarks } from '@/services/issues/readTimeRemarks'
import { releaseSheetFile } from '@/services/issues/releaseSheetFile'
import { startIssue } from '@/services/issues/startIssue'
import { transitionIssue } from '@/services/issues/transitionIssue'

const body = z.object({ comment: z.string().optional() })
/** `seen`: `updatedAt` of the issue as the person read it; one that was changed since is not signed unread. */
const signature = body.extend({ seen: z.string().max(40).optional() })
const publication = signature.extend({ mailTo })
/** `at`: ISO 8601; said what is wrong with it once the person may schedule at all. */
const schedule = signature.extend({ at: z.string().max(40).optional() })
/** `seenPages`: the digest of the pages as the person read them, of preflight (`pagesDigest`) or preview (`X-Pages-Digest`). */
const markBody = signature.extend({ seenPages: z.string().max(100).optional() })
/** What is wrong with either is said by the step. */
const secrecyBody = markBody.extend({ verdict: z.string().max(20).optional(), basis: z.string().optional() })
const timeQuery = z.object({ at: z.string().max(40).optional().catch(undefined) })
const nothing = z.object({})
const LINK_ACTIONS = Object.keys(READING_LINK_ACTIONS) as ReadingLinkAction[]

/** `POST /api/issues/:id/<action>` for every step of the table; what an editor looks at before; the delivery after. */
export const issueActions: Endpoint[] = [
  earlierImport,
  {
    path: '/start',
    method: 'post',
    handler: async (req) => {
      const doc = await startIssue({ now: new Date() }, { req: requirePerson(req) })
      return Response.json({ doc } satisfies Made, { status: 201 })
    },
  },
  yearArchive,
  actionEndpoint({
    action: 'arrange',
    body: arrangeBody,
    run: ({ id, body, req }) => arrangeIssue({ ...body, id }, { req }),
  }),
  step({ action: 'submit', body }),
  step({ action: 'return', body: signature }),
  step({ action: 'publish', body: publication }),
  step({ action: 'schedule', body: schedule }),
  step({ action: 'unschedule', body }),
  readEndpoint({
    name: 'schedule',
    read: async ({ id, req }) => {
      const { at } = timeQuery.parse(req.query)
      return Response.json(await readTimeRemarks({ id, at, now: new Date() }, { req }))
    },
  }),
  ...PROOF_STAGES.map((action) => step({ action, body: markBody })),
  step({ action: 'secrecyCheck', body: secrecyBody }),
  step({ action: 'correct', body: correctionBody }),
  correctionEndpoint,
  step({ action: 'file', body }),
  readEndpoint({
    name: 'preview.pdf',
    read: async ({ id, req }) => {
      const { pages, digest, ...file } = await previewIssue(id, { req })
      const answer = attachment(file, { disposition: 'inline' })
      // Tells how many pages it has to whoever need not open it.
      answer.headers.set('X-Page-Count', String(pages))
      answer.headers.set('X-Pages-Digest', digest)
      return answer
    },
  }),
  readEndpoint({ name: 'brief.docx', read: async ({ id, req }) => attachment(await issueDocx(id, { req })) }),
  readEndpoint({ name: 'brief.ofd', read: async ({ id, req }) => attachment(await issueOfd(id, { req })) }),
  readEndpoint({
    name: 'release-sheet.pdf',
    read: async ({ id, req }) => attachment(await releaseSheetFile(id, { req })),
  }),
  readEndpoint({
    name: 'archive.zip',
    read: async ({ id, req }) => packageAnswer(await exportArchive({ issue: id }, { req })),
  }),
  readEndpoint({
    name: 'preflight',
    read: async ({ id, req }) => Response.json(await preflight(id, { req })),
  }),
  readEndpoint({
    name: 'composition',
    read: async ({ id, req }) => Response.json(await readComposition(id, { req })),
  }),
  readEndpoint({ name: 'statistics', read: ({ id, req }) => issueStatistics(id, { req }) }),
  actionEndpoint({
    action: 'test-send',
    body: testSendBody,
    run: ({ id, body, req }) => requestTestSend({ ...body, id }, { req }),
  }),
  readEndpoint({
    name: 'test-send',
    read: async ({ id, req }) => Response.json(await readLastTest(id, { req })),
  }),
  actionEndpoint({
    action: 'resend-failed',
    body: nothing,
    run: ({ id, req }) => resendFailed({ id, now: new Date() }, { req }),
  }),
  actionEndpoint({
    action: 'confirm-restored',
    body: nothing,
    run: ({ id, req }) => confirmRestored({ id, now: new Date() }, { req }),
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
  readEndpoint({
    name: 'deliveries',
    read: async ({ id, req }) => Response.json(await readIssueDeliveries(id, { req })),
  }),
  readEndpoint({
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
  readEndpoint({
    name: 'deliveries.csv',
    read: async ({ id, req }) => attachment(await closingReport(id, { req })),
  }),
]

/** `POST /:id/<action>` for a step of the table; answers the issue as it is then, and what the person should know. */
function step<Body extends StepWords>({
  action,
  body: schema,
}: {
  action: IssueAction
  body: z.ZodType<Body>
}): Endpoint {
  return actionEndpoint({
    action,
    body: schema,
    run: async ({ id, body: words, req }) => {
      const remarks = await transitionIssue({ ...words, id, action, now: new Date() }, { req })
      const doc = await req.payload.findByID({
        collection: 'issues',
        id,
        depth: 1,
        req,
        user: req.user,
        overrideAccess: false,
      })
      return remarks.length > 0 ? { doc, remarks } : { doc }
    },
  })
}

import type { Endpoint } from 'payload'
import { z } from 'zod'
import { DOCX_LIMITS } from '@/docx/limits'
import { REFUSALS } from '@/docx/refuse'
import { ARTICLE_TRANSITIONS, type ArticleAction } from '@/domain/workflow/article'
import { type PersonRequest, requirePerson } from '@/access/personRequest'
import { requireWriter } from '@/access/requireStaff'
import { actionEndpoint, readEndpoint } from './actionEndpoint'
import { attachment } from './attachment'
import { readUpload } from './readUpload'
import { importArticle } from '@/services/articles/importArticle'
import { preflightArticle } from '@/services/articles/preflightArticle'
import { previewArticle } from '@/services/articles/previewArticle'
import { transitionArticle } from '@/services/articles/transitionArticle'

const body = z.object({ comment: z.string().optional() })

const personalActions = (Object.keys(ARTICLE_TRANSITIONS) as ArticleAction[]).filter(
  (action) => ARTICLE_TRANSITIONS[action].by.length > 0,
)

/** `POST /api/articles/import` with a .docx as `file`: the draft it became, and what to look at in it. */
export const articleImport: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    const person = requirePerson(req)
    requireWriter(person)
    const upload = await readUpload(person, {
      field: 'file',
      mostBytes: DOCX_LIMITS.fileBytes,
      tooLarge: REFUSALS['too-large'],
    })
    return Response.json(await importArticle(upload, { req: person }), { status: 201 })
  },
}

/** `POST /api/articles/:id/<action>` for every step of the table that a person takes. */
export const articleActions: Endpoint[] = personalActions.map((action) =>
  actionEndpoint({
    action,
    body,
    run: async ({ id, body: { comment }, req }) => {
      await transitionArticle({ id, action, comment, now: new Date() }, { req })
      return { doc: await readArticle(id, req) }
    },
  }),
)

/** How an article would be printed, and what stands in the way, for whoever may read it. */
export const articlePreview: Endpoint[] = [
  readEndpoint({
    name: 'preview.pdf',
    read: async ({ id, req }) => {
      const { pages, ...file } = await previewArticle(id, { req, now: new Date() })
      const answer = attachment(file, { disposition: 'inline' })
      answer.headers.set('X-Page-Count', String(pages))
      return answer
    },
  }),
  readEndpoint({
    name: 'preflight',
    read: async ({ id, req }) => Response.json(await preflightArticle(id, { req, now: new Date() })),
  }),
]

function readArticle(id: number, req: PersonRequest) {
  return req.payload.findByID({
    collection: 'articles',
    id,
    depth: 1,
    req,
    user: req.user,
    overrideAccess: false,
  })
}

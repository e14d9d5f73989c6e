import type { Endpoint } from 'payload'
import { z } from 'zod'
import { DOCX_LIMITS } from '@/docx/limits'
import { REFUSALS } from '@/docx/refuse'
import { RuleError } from '@/domain/ruleError'
import { ARTICLE_TRANSITIONS, type ArticleAction } from '@/domain/workflow/article'
import { type PersonRequest, requirePerson } from '@/access/personRequest'
import { requireWriter } from '@/access/requireStaff'
import { actionEndpoint, readEndpoint } from './actionEndpoint'
import { attachment } from './attachment'
import { readUpload } from './readUpload'
import { readUnitSignOffRule } from '@/services/articles/signOffUnit'
import { importArticle } from '@/services/articles/importArticle'
import { preflightArticle } from '@/services/articles/preflightArticle'
import { previewArticle } from '@/services/articles/previewArticle'
import { transitionArticle } from '@/services/articles/transitionArticle'

/** `unitSignOff` with a submission: 投稿单位审签 (domain/stages/unitSignOff); said what is wrong with it by the step. */
const body = z.object({
  comment: z.string().optional(),
  unitSignOff: z.unknown().optional(),
  /** `updatedAt` of the article as the person read it: asked for by 三审 (services/articles/giveReview). */
  seen: z.iso.datetime({ offset: true }).optional(),
})

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

const askedOf = z.object({ article: z.coerce.number().int().positive().max(2_147_483_647).optional() })

/** `GET /api/articles/unit-sign-off[?article=ID]`: whether a submission says who of the company signed it off. */
const unitSignOffRule: Endpoint = {
  path: '/unit-sign-off',
  method: 'get',
  handler: async (req) => {
    const person = requirePerson(req)
    requireWriter(person)
    const asked = askedOf.safeParse(req.query)
    if (!asked.success) throw new RuleError('invalid', 'bad-article', '请写明稿件的编号，例如 ?article=12。')
    return Response.json(await readUnitSignOffRule(asked.data, { req: person }))
  },
}

/** `POST /api/articles/:id/<action>` for every step of the table that a person takes, and what a submission is asked. */
export const articleActions: Endpoint[] = [
  unitSignOffRule,
  ...personalActions.map((action) =>
    actionEndpoint({
      action,
      body,
      run: async ({ id, body: words, req }) => {
        await transitionArticle({ ...words, id, action, now: new Date() }, { req })
        return { doc: await readArticle(id, req) }
      },
    }),
  ),
]

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

import { poolOf } from '@/db/poolOf'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { ARTICLE_LIMITS } from '@/domain/article/bounds/limits'
import type { Registered } from '@/domain/answers/made'
import { RuleError } from '@/domain/ruleError'
import { requirePerson, type PersonRequest } from '@/access/personRequest'
import { readBody, readEndpoint } from './actionEndpoint'
import { requireReader, requireStaff } from '@/access/requireStaff'
import { findByLink } from '@/services/review/findByLink'
import { findSimilar } from '@/services/review/findSimilar'
import { readOriginal } from '@/services/review/readOriginal'
import { readPlaceInQueue } from '@/services/review/readPlaceInQueue'
import { readQueue } from '@/services/desk/readQueue'
import { reviewerOf } from '@/services/desk/stages'
import { registerArticle } from '@/services/review/registerArticle'

const registration = z.object({
  title: z.string().max(ARTICLE_LIMITS.titleCharacters),
  text: z.string().max(ARTICLE_LIMITS.bodyCharacters),
  sourceUrl: z.string().trim().max(500),
  company: z.number().int().positive().nullable(),
  channel: z.enum(['wechat', 'website', 'office']),
  approve: z.boolean(),
})

const queueQuery = z.object({
  page: z.coerce.number().int().catch(1),
  company: z.coerce.number().int().positive().optional().catch(undefined),
})

/** The reviewer's desk under /api/articles. All but `original` are for staff. */
export const reviewEndpoints: Endpoint[] = [
  staffReading('/queue', async (req) => {
    return readQueue(poolOf(req.payload), { ...queueQuery.parse(req.query), person: reviewerOf(req.user) })
  }),
  staffReading('/by-link', async (req) => ({
    docs: await findByLink(poolOf(req.payload), { url: z.string().catch('').parse(req.query.url) }),
  })),
  {
    path: '/register',
    method: 'post',
    handler: async (req) => {
      const person = requirePerson(req)
      requireStaff(person)
      const body = registration.safeParse(await readBody(req))
      if (!body.success)
        throw new RuleError('invalid', 'bad-body', '有一项没有填对，请检查标题、链接和来源后重试。')
      const { id, approved } = await registerArticle(body.data, { req: person, now: new Date() })
      return Response.json({ doc: { id }, approved } satisfies Registered, { status: 201 })
    },
  },
  readEndpoint({
    name: 'similar',
    read: async ({ id, req }) => {
      requireReader(req)
      return Response.json({ docs: await findSimilar(poolOf(req.payload), { id }) })
    },
  }),
  readEndpoint({
    name: 'place',
    read: async ({ id, req }) => {
      requireReader(req)
      return Response.json(await readPlaceInQueue(poolOf(req.payload), { id, person: reviewerOf(req.user) }))
    },
  }),
  readEndpoint({
    name: 'original',
    read: async ({ id, req }) => Response.json({ doc: (await readOriginal(id, { req })) ?? null }),
  }),
]

function staffReading(path: string, read: (req: PersonRequest) => Promise<object>): Endpoint {
  return {
    path,
    method: 'get',
    handler: async (req) => {
      const person = requirePerson(req)
      requireReader(person)
      return Response.json(await read(person))
    },
  }
}

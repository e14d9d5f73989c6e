import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { poolOf } from '@/db/poolOf'
import { isReady, requirePerson } from '@/access/personRequest'
import { requirePublishedReader } from '@/access/requireStaff'
import { readsPublished } from '@/domain/workflow/standing'
import { apology } from './reading/answers'
import { briefAnswer, briefPart } from './reading/briefAnswer'
import { IMAGES_NAME, ORIGINAL_NAME, PDF_NAME } from '@/services/reading/partNames'
import { publishedBrief } from '@/services/reading/publishedBrief'
import { archivePath } from '@/services/archive/archivePath'
import { archiveQuery } from '@/services/desk/archiveQuery'
import { listArchive } from '@/services/desk/listArchive'
import { searchArchive } from '@/services/desk/searchArchive'

const NOTICE = '凭账号阅读。'

/**
 * `GET /api/archive?q=…&page=…`, without `q` the issues of `year`; and each issue's reading page below
 * `/api/archive/:issue`. For everybody with an account: what was published may be read whole by all of them.
 */
export const archiveEndpoints: Endpoint[] = [
  {
    path: '/archive',
    method: 'get',
    handler: async (req) => {
      requirePublishedReader(requirePerson(req))
      const { q, page, year } = archiveQuery.parse(req.query)
      const db = poolOf(req.payload)
      return Response.json(
        q.trim() ? await searchArchive(db, { query: q, page }) : await listArchive(db, { year }),
      )
    },
  },
  { path: '/archive/:issue/read', method: 'get', handler: (req) => read(req, []) },
  { path: `/archive/:issue/read/${PDF_NAME}`, method: 'get', handler: (req) => read(req, [PDF_NAME]) },
  {
    path: `/archive/:issue/read/${ORIGINAL_NAME}`,
    method: 'get',
    handler: (req) => read(req, [ORIGINAL_NAME]),
  },
  {
    path: `/archive/:issue/read/${IMAGES_NAME}/:image`,
    method: 'get',
    handler: (req) => read(req, [IMAGES_NAME, String(req.routeParams?.image)]),
  },
]

async function read(req: PayloadRequest, path: readonly string[]): Promise<Response> {
  if (!req.user || !isReady(req.user)) return apology('loggedOut')
  if (!readsPublished(req.user)) return apology('unknown')
  const issueId = z.coerce.number().int().positive().max(2_147_483_647).safeParse(req.routeParams?.issue)
  const part = briefPart(path)
  const brief = issueId.success ? await publishedBrief(issueId.data, req) : undefined
  if (!brief || !part || !issueId.success) return apology('unknown')
  const door = { base: archivePath(issueId.data), notice: NOTICE }
  return briefAnswer({ brief, part, door, asked: req.headers }, req)
}

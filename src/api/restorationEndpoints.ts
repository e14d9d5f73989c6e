import type { Endpoint } from 'payload'
import { z } from 'zod'
import { requirePerson } from '@/access/personRequest'
import { requireReader } from '@/access/requireStaff'
import { poolOf } from '@/db/poolOf'
import type { OpenRestorationAnswer } from '@/domain/answers/restoration'
import { RuleError } from '@/domain/ruleError'
import { closeRestoration } from '@/services/restoration/closeRestoration'
import { openRestoration } from '@/services/restoration/openRestoration'
import { readTraces } from '@/services/restoration/readRestoration'
import { readBody } from './actionEndpoint'

const body = z.object({ id: z.int().positive().max(2_147_483_647) })

/** `GET /api/restoration`; `POST /api/restoration/close {"id": …}`: the office has looked what is missing since the backup. */
export const restorationEndpoints: Endpoint[] = [
  {
    path: '/restoration',
    method: 'get',
    handler: async (req) => {
      requireReader(requirePerson(req))
      const db = poolOf(req.payload)
      const open = await openRestoration(db)
      if (!open) return Response.json({ open: null } satisfies OpenRestorationAnswer)
      const traces = (await readTraces(open, { db })).map(({ name }) => name)
      const { id, takenAt } = open
      return Response.json({
        open: { id, takenAt: takenAt.toISOString(), traces },
      } satisfies OpenRestorationAnswer)
    },
  },
  {
    path: '/restoration/close',
    method: 'post',
    handler: async (req) => {
      const person = requirePerson(req)
      const wanted = body.safeParse(await readBody(req))
      if (!wanted.success)
        throw new RuleError('invalid', 'bad-body', '请求的内容格式有误，请刷新页面后重试。')
      await closeRestoration(wanted.data, { req: person })
      return Response.json({ closed: true })
    },
  },
]

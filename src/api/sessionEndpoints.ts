import type { Endpoint } from 'payload'
import { requirePerson } from '@/access/personRequest'
import { endOneSession } from '@/services/users/endOneSession'
import { listSessions } from '@/services/users/listSessions'

/** `GET /sessions` (`?all=true` for administrators: everybody's), and `POST /sessions/:sid/end`. */
export const sessionEndpoints: Endpoint[] = [
  {
    path: '/sessions',
    method: 'get',
    handler: async (req) => {
      const all = req.query.all === 'true'
      return Response.json({ sessions: await listSessions({ all }, { req: requirePerson(req) }) })
    },
  },
  {
    path: '/sessions/:sid/end',
    method: 'post',
    handler: async (req) => {
      await endOneSession({ sid: String(req.routeParams?.sid).slice(0, 100) }, { req: requirePerson(req) })
      return Response.json({ ended: true })
    },
  },
]

import type { Endpoint } from 'payload'
import { z } from 'zod'
import { requirePerson } from '@/access/personRequest'
import { RuleError } from '@/domain/ruleError'
import { exportArchive } from '@/services/archive/exportArchive'
import { packageAnswer } from './packageAnswer'

const yearQuery = z.object({ year: z.coerce.number().int().min(1949).max(9999) })

/** `GET /api/issues/archive.zip?year=2026`: the archive package of a year. */
export const yearArchive: Endpoint = {
  path: '/archive.zip',
  method: 'get',
  handler: async (req) => {
    const person = requirePerson(req)
    const wanted = yearQuery.safeParse(req.query)
    if (!wanted.success) throw new RuleError('invalid', 'bad-year', '请写明要归档哪一年，例如 ?year=2026。')
    return packageAnswer(await exportArchive(wanted.data, { req: person }))
  },
}

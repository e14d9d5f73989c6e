import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { poolOf } from '@/db/poolOf'
import { RuleError } from '@/domain/ruleError'
import { requireLoggedIn, requirePerson } from '@/access/personRequest'
import { readTwoFactor } from '@/services/users/twoFactor/readTwoFactor'
import { removeTwoFactor } from '@/services/users/twoFactor/removeTwoFactor'
import { beginTwoFactor, confirmTwoFactor } from '@/services/users/twoFactor/setTwoFactor'
import { readBody } from './actionEndpoint'

const withPassword = z.object({
  presentPassword: z.string().max(128).default(''),
  // Of the second step there is already.
  code: z.string().max(40).default(''),
})
const withCode = z.object({ code: z.string().max(40) })
const ids = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1)

/**
 * Of the own account: `POST /two-factor/begin { presentPassword, code }` a secret for the app, `POST /two-factor/confirm { code }`
 * the recovery codes. `GET /:id/two-factor` how an account stands and `POST /:id/two-factor/remove`: for an administrator, or
 * for the owner, who sends `{ presentPassword, code }`.
 */
export const twoFactorEndpoints: Endpoint[] = [
  {
    path: '/:id/two-factor',
    method: 'get',
    handler: async (req) => {
      const { user } = requirePerson(req)
      const id = idOf(req)
      if (id !== user.id && user.role !== 'admin') throw new RuleError('notFound', 'not-found', UNKNOWN)
      return Response.json(await readTwoFactor(poolOf(req.payload), id))
    },
  },
  {
    path: '/two-factor/begin',
    method: 'post',
    handler: async (req) => {
      const person = requireLoggedIn(req)
      return Response.json(await beginTwoFactor(await bodyOf(req, withPassword), { req: person }))
    },
  },
  {
    path: '/two-factor/confirm',
    method: 'post',
    handler: async (req) => {
      const person = requireLoggedIn(req)
      const { code } = await bodyOf(req, withCode)
      return Response.json(await confirmTwoFactor({ code, now: Date.now() }, { req: person }))
    },
  },
  {
    path: '/:id/two-factor/remove',
    method: 'post',
    handler: async (req) => {
      const person = requirePerson(req)
      const body = await bodyOf(req, withPassword)
      await removeTwoFactor({ ...body, user: idOf(req) }, { req: person })
      return Response.json({ removed: true })
    },
  },
]

function idOf(req: PayloadRequest): number {
  const id = ids.safeParse(req.routeParams?.id)
  if (!id.success) throw new RuleError('notFound', 'not-found', UNKNOWN)
  return id.data
}

const UNKNOWN = '没有这个账号，请刷新页面。'

async function bodyOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body = schema.safeParse(await readBody(req))
  if (!body.success) throw new RuleError('invalid', 'bad-request', '请求的内容有误，请检查后重试。')
  return body.data
}

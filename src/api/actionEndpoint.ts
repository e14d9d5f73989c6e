import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { RuleError } from '@/domain/ruleError'
import { type PersonRequest, requirePerson } from '@/access/personRequest'

const id = z.coerce.number().int().positive().max(2_147_483_647)

/**
 * `POST /:id/<action>`. `run` gets the document's id and the body as zod left it; what it returns is the answer.
 * What it throws, `answerErrors` turns into an answer.
 */
export function actionEndpoint<Schema extends z.ZodType>(options: {
  action: string
  body: Schema
  run: (input: { id: number; body: z.output<Schema>; req: PersonRequest }) => Promise<object>
}): Endpoint {
  return {
    path: `/:id/${options.action}`,
    method: 'post',
    handler: async (req) => {
      const person = requirePerson(req)
      const document = requireId(req)
      const body = options.body.safeParse(await readBody(req))
      if (!body.success) throw new RuleError('invalid', 'bad-body', '请求的内容格式有误，请刷新页面后重试。')
      return Response.json(await options.run({ id: document, body: body.data, req: person }))
    },
  }
}

/** `GET /:id/<name>`: something a person reads off a document. */
export function readEndpoint(options: {
  name: string
  read: (input: { id: number; req: PersonRequest }) => Promise<Response>
}): Endpoint {
  return {
    path: `/:id/${options.name}`,
    method: 'get',
    handler: async (req) => options.read({ req: requirePerson(req), id: requireId(req) }),
  }
}

function requireId(req: PayloadRequest): number {
  const parsed = id.safeParse(req.routeParams?.id)
  if (!parsed.success) throw new RuleError('notFound', 'not-found', '没有这份文件，请回到列表刷新后再试。')
  return parsed.data
}

/** The JSON of a request; {} when there is none, undefined when it is not JSON. */
export async function readBody(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.()) ?? ''
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

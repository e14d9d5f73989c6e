import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { RuleError } from '@/domain/ruleError'
import { isStorable } from '@/domain/text/storable'
import { askForPassword } from '@/services/users/askForPassword'
import { readBody } from './actionEndpoint'
import { readForm } from './readUpload'

/** Longest address there is (RFC 5321). */
const asked = z.object({ email: z.string().trim().min(1).max(254).refine(isStorable) })

/**
 * `POST /users/forgot-password { "email": "…" }`, in place of Payload's own, which does more, and longer, for an address that
 * has an account: a worker goes on from here (answerForgotten).
 */
export const forgottenEndpoint: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const body = asked.safeParse(await sentBy(req))
    if (!body.success) throw new RuleError('invalid', 'no-address', '请填写登录用的电子邮件地址。')
    await askForPassword(body.data.email, { payload: req.payload })
    return Response.json({ message: '如果这个地址有账号，几分钟内会收到一封设置新密码的邮件。' })
  },
}

const MOST_BYTES = 64 * 1024

/** Programs send JSON, Payload's own page a form that has it as one field. */
async function sentBy(req: PayloadRequest): Promise<unknown> {
  const form = await readForm(req, { mostBytes: MOST_BYTES, tooLarge: '请求的内容太长，请刷新页面后重试。' })
  // A form that is none was read, and nothing came of it.
  if (!form) return req.bodyUsed ? undefined : readBody(req)
  const sent = form.get('_payload')
  try {
    return typeof sent === 'string' ? JSON.parse(sent) : undefined
  } catch {
    return undefined
  }
}

import { z } from 'zod'
import { oneOf } from '../answers/oneOf'
import { dayInShanghai, isDay } from '../shanghaiDate'
import { isBlank } from '../text/isBlank'
import type { Label } from '../workflow/transition'

/** 投稿单位审签: whether an author says, on submission, who of the company signed the article off. */
export const UNIT_SIGN_OFF = {
  off: { zh: '不用', en: 'Off' },
  optional: { zh: '可填', en: 'Optional' },
  required: { zh: '必填', en: 'Required' },
} as const satisfies Record<string, Label>

export type UnitSignOffRule = keyof typeof UNIT_SIGN_OFF

const words = (what: string, most: number) =>
  z
    .string({ error: `请填写${what}。` })
    .max(most, `${what}请控制在 ${most} 字以内。`)
    .refine((value) => !isBlank(value), `请填写${what}。`)
    .transform((value) => value.trim())

const saidSchema = z.object({
  writer: words('撰稿人', 50),
  telephone: words('联系电话', 50),
  signer: words('审签人', 50),
  post: words('审签人职务', 50),
  date: z.string({ error: '请填写审签日期。' }).refine(isDay, '请填写一个存在的审签日期。'),
  /** Of the paper with the signature: the id of a scan. */
  scan: z.number({ error: '请重新选择扫描件。' }).int().positive().max(2_147_483_647).optional(),
  confirmed: z.literal(true, { error: '请勾选“内容属实，已经本单位审签”。' }),
})

/** Who wrote it and can be asked, who of the company signed it off, as what and when: by now, in Shanghai. */
export function unitSignOffSchema(now: Date) {
  const isPast = (day: string) => day <= dayInShanghai(now)
  return saidSchema.extend({
    date: saidSchema.shape.date.refine(isPast, '审签日期还没有到，请填写已经审签的日期。'),
  })
}

const keptSchema = saidSchema.extend({ at: z.string(), text: z.string() })

/** With when it was said (ISO 8601), and a digest of the text that was signed off. */
export type UnitSignOff = z.output<typeof keptSchema>

/** What an article's `unitSignOff` holds: the first, which stays, and one more for each other text that was submitted. */
export function unitSignOffsOf(value: unknown): UnitSignOff[] {
  return z.array(keptSchema).catch([]).parse(value)
}

/** In one line, for the office and the author. */
export function unitSignOffLine({
  writer,
  telephone,
  signer,
  post,
  date,
}: Omit<UnitSignOff, 'at' | 'text'>): string {
  return `投稿单位审签：${signer}（${post}）${date}；撰稿人：${writer} ${telephone}`
}

/** The answer of `GET /api/articles/unit-sign-off`. `signed`: how the text as it is was signed off, or an earlier one, or none. */
export const unitSignOffRuleSchema = z.object({
  rule: oneOf(UNIT_SIGN_OFF),
  signed: z.enum(['this', 'earlier', 'none']),
})

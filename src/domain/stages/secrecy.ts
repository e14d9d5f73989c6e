import { z } from 'zod'
import type { Label } from '../workflow/transition'
import { oneOf } from '../answers/oneOf'
import { RuleError } from '../ruleError'
import { isBlank } from '../text/isBlank'

/** 保密审查 before an issue is published (国办发〔2010〕57号; 保守国家秘密法): what was found. */
export const VERDICTS = {
  clear: { zh: '可发', en: 'May go out', means: '不涉密，可以公开' },
  amend: { zh: '删改后发', en: 'After deletions', means: '退回编辑，删改后重新送签、再审查' },
  withhold: { zh: '不发', en: 'Withheld', means: '不予公开，退回编辑' },
} as const satisfies Record<string, Label & { means: string }>

export type Verdict = keyof typeof VERDICTS

export const verdictSchema = oneOf(VERDICTS)

/** Characters the basis of a verdict may have. */
export const BASIS_LIMIT = 500

const checkSchema = z.object({
  verdict: verdictSchema,
  basis: z.string(),
  by: z.number(),
  name: z.string(),
  at: z.string(),
})

/** A verdict, on what, by whom and when (ISO 8601). */
export type SecrecyCheck = z.output<typeof checkSchema>

/** What an issue's `secrecyVerdict` holds. */
export function secrecyOf(value: unknown): SecrecyCheck | undefined {
  return checkSchema.safeParse(value).data
}

/** Whether a verdict lets nothing out: it stands until the issue was sent back and to sign-off again. */
export function isRefusing(check: SecrecyCheck | null | undefined): check is SecrecyCheck {
  return Boolean(check && check.verdict !== 'clear')
}

/** Bases that an office writes again and again. */
export const BASES = [
  '对照《保守国家秘密法》和本行业国家秘密范围逐篇核对，不涉及国家秘密、工作秘密。',
  '不涉及商业秘密和个人隐私（《政府信息公开条例》第十四条、第十五条）。',
  '涉及内部管理信息，删去有关段落后可发（《政府信息公开条例》第十六条）。',
] as const

/** What was sent, if it is a verdict that rests on something. @throws RuleError invalid */
export function readVerdict(sent: { verdict: string | undefined; basis: string | undefined }): {
  verdict: Verdict
  basis: string
} {
  const verdict = verdictSchema.safeParse(sent.verdict)
  if (!verdict.success) {
    const choices = Object.values(VERDICTS).map(({ zh }) => `“${zh}”`)
    throw new RuleError('invalid', 'no-verdict', `请选择保密审查的结论：${choices.join('、')}。`)
  }
  const basis = sent.basis?.trim() ?? ''
  if (isBlank(basis)) throw new RuleError('invalid', 'no-basis', '请写明保密审查的依据。')
  if (basis.length > BASIS_LIMIT) {
    throw new RuleError('invalid', 'basis-too-long', `依据请控制在 ${BASIS_LIMIT} 字以内。`)
  }
  return { verdict: verdict.data, basis }
}

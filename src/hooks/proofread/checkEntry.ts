import type { CollectionBeforeValidateHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { plain } from '@/domain/proofread/plain'
import { isBlank } from '@/domain/text/isBlank'
import type { Lexicon } from '@/payload-types'

/** An entry is looked for as it is read: without the spaces around it, and never as nothing. */
export const checkEntry: CollectionBeforeValidateHook<Lexicon> = ({ data, originalDoc }) => {
  if (!data) return data
  const entry = { ...originalDoc, ...data }
  const text = plain(entry.text ?? '').text.trim()
  if (isBlank(text))
    throw new RuleError('invalid', 'empty-entry', '词语是空的，请填写要查的词。', { field: 'text' })
  if (entry.kind === 'wrong' && isBlank(entry.suggestion ?? ''))
    throw new RuleError('invalid', 'no-suggestion', '错词要填写“应改为”。', { field: 'suggestion' })
  if (entry.suggestion && plain(entry.suggestion).text.trim() === text)
    throw new RuleError('invalid', 'same-suggestion', '“应改为”和要查的词相同，请核对。', {
      field: 'suggestion',
    })
  return { ...data, ...(data.text !== undefined && { text: data.text.trim() }) }
}

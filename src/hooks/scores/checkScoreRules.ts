import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { ScoreRule } from '@/payload-types'

/** Rules hold from the first of a month: what comes in has a cap by the month. */
export const checkScoreRules: CollectionBeforeChangeHook<ScoreRule> = ({ data }) => {
  if (data.from && !data.from.endsWith('-01'))
    throw new RuleError('invalid', 'not-first-of-month', '记分规则从某月 1 日起生效，请把日期改为 1 日。', {
      field: 'from',
    })
  return data
}

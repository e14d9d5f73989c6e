import type { ServerFunction } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { formState } from '@/components/writing/formState'
import { JUDGED } from './judgedFunctions'

const refuse: ServerFunction = () => {
  throw new RuleError('forbidden', 'no-such-action', '这里没有这项操作，请刷新页面后重试。')
}

/** Those that are not as Payload gives them. */
export const serverFunctions: Record<string, ServerFunction> = {
  'form-state': formState,
  ...Object.fromEntries(
    Object.entries(JUDGED).flatMap(([name, judged]) => (judged === 'refused' ? [[name, refuse]] : [])),
  ),
}

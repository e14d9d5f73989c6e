import { widenMarks } from '@/domain/article/tidy/punctuation'
import type { TextRule } from './rule'

/** A mark of half width where the text is Chinese (GB/T 15834): what 自动排版 would widen. */
export const halfWidth: TextRule = (text) =>
  widenMarks(text).map(({ from, to, insert }) => ({
    rule: 'punctuation',
    level: 'warning',
    from,
    to,
    message: '中文里用了半角标点',
    suggestion: insert,
  }))

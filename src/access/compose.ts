import type { Where } from 'payload'
import type { Rule } from './rules'

/** Allowed when any rule allows; rules that answer with a filter are joined by OR. */
export function anyOf(...rules: Rule[]): Rule {
  return (args) => {
    const answers = rules.map((rule) => rule(args))
    if (answers.includes(true)) return true
    const filters = answers.filter((answer): answer is Where => typeof answer === 'object')
    return filters.length === 0 ? false : { or: filters }
  }
}

/** Allowed when every rule allows; rules that answer with a filter are joined by AND. */
export function allOf(...rules: Rule[]): Rule {
  return (args) => {
    const answers = rules.map((rule) => rule(args))
    if (answers.includes(false)) return false
    const filters = answers.filter((answer): answer is Where => typeof answer === 'object')
    return filters.length === 0 ? true : { and: filters }
  }
}

/** Only the documents that match. */
export function where(filter: Where): Rule {
  return () => filter
}

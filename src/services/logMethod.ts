import type { LogFn, Logger } from 'pino'
import { withoutValues } from '@/domain/messageOf'
import { isBrokenForm } from './isBrokenForm'
import { loggedWords } from './loggedError'
import { isUnfitValue } from './sqlState'

const ERROR = 50

/**
 * Before pino writes a line: no values of a query in its words, wherever Payload put them; and what somebody's request was
 * refused for is no error of the office's. Payload's own table of levels goes by names of classes, which the production
 * build shortens.
 */
export function logMethod(this: Logger, given: Parameters<LogFn>, method: LogFn, level: number): void {
  const args = worded(given.map(cleaned)) as Parameters<LogFn>
  if (level >= ERROR && isRefusal(errorOf(args[0]))) this.debug(...args)
  else if (level >= ERROR && isUnfitValue(errorOf(args[0]))) this.warn(...args)
  else method.apply(this, args)
}

/** A line without words gets the error's own from pino, values and all: it gets ours first. */
function worded(args: unknown[]): unknown[] {
  const [first, words] = args
  const error = errorOf(first)
  const hasWords =
    words !== undefined || (error !== first && typeof (first as { msg?: unknown }).msg === 'string')
  return error instanceof Error && !hasWords ? [first, loggedWords(error)] : args
}

function cleaned(argument: unknown): unknown {
  if (typeof argument === 'string') return withoutValues(argument)
  if (typeof argument !== 'object' || argument === null || argument instanceof Error) return argument
  return 'msg' in argument && typeof argument.msg === 'string'
    ? { ...argument, msg: withoutValues(argument.msg) }
    : argument
}

function errorOf(argument: unknown): unknown {
  if (argument instanceof Error) return argument
  return typeof argument === 'object' && argument !== null && 'err' in argument ? argument.err : undefined
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'RuleError' || isBrokenForm(error)) return true
  if (!('status' in error)) return false
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500
}

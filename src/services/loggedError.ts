import { messageOf } from '@/domain/messageOf'

type LoggedError = { type: string; message: string; code?: string; stack?: string }

/**
 * Pino's serializer for `err`, in place of its own, which writes out every property of an error: the values of a failed
 * query, the `detail` of a unique violation (`Key (email)=(…) already exists`), a whole request.
 */
export function loggedError(error: unknown): LoggedError | string {
  if (!(error instanceof Error)) return messageOf(error)
  const { code } = error as NodeJS.ErrnoException
  const frames = framesOf(error)
  return {
    type: error.name,
    message: loggedWords(error),
    ...(typeof code === 'string' && { code }),
    ...(frames.startsWith('\n    at ') && { stack: frames.trimStart() }),
  }
}

/** What a refusal says is for the person, and names titles, addresses, characters: the log has its code. */
export function loggedWords(error: Error): string {
  const { code } = error as NodeJS.ErrnoException
  return error.name === 'RuleError' && typeof code === 'string' ? code : messageOf(error)
}

/** Where it happened. Behind the message, in which a line of somebody's text may look like a frame. */
function framesOf({ stack = '', message }: Error): string {
  const behind = message === '' ? stack : stack.slice(stack.lastIndexOf(message) + message.length)
  return behind.slice(behind.indexOf('\n    at '))
}

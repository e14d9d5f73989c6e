import { z } from 'zod'
import { hasSessionEnded, isPasswordDue, messageOf, RequestError } from '../http/request'

/**
 * Why a save did not succeed. `offline`: this machine has no network; `unreached`: it did not get to the server, or the
 * server could not just then; `session`: nobody is logged in any more; `password`: it is to be changed first; `stale`: somebody else saved in between;
 * `refused`: for a reason of its own, in whole sentences.
 */
export type Fault = {
  why: 'offline' | 'unreached' | 'session' | 'password' | 'stale' | 'refused'
  message: string
  /** The field that holds what was refused, and what is said there, where the server names it. */
  field?: { path: string; message: string }
}

/** Somebody else saved in between, and a person has to decide. */
export const STALE: Fault = { why: 'stale', message: '别人保存过新的内容。' }

/** What the server has, where it answered that. */
type Found = { id?: number; version?: string; document?: Record<string, unknown> }

export type Outcome =
  | ({ kind: 'saved' } & Found)
  /** Tried again by itself. */
  | { kind: 'unreached'; fault: Fault }
  /** Waits for a person. */
  | ({ kind: 'waiting'; fault: Fault } & Found)
  | { kind: 'refused'; fault: Fault }

const TOO_MANY = 429

/** The server's own words lead to the panel, where this person is already. */
const PASSWORD: Fault = { why: 'password', message: '密码要先改成自己的。' }

// As Payload names them, and api/answerErrors after it.
const atFields = z.object({
  errors: z.tuple([z.object({ path: z.string(), message: z.string() })], z.unknown()),
})

function fieldOf(error: unknown): Pick<Fault, 'field'> {
  const named = error instanceof RequestError ? atFields.safeParse(error.data).data : undefined
  return named ? { field: named.errors[0] } : {}
}

/** What a save that threw came to. */
export function outcomeOf(error: unknown): Outcome {
  const message = messageOf(error)
  const status = error instanceof RequestError ? error.status : 0
  if (hasSessionEnded(error)) return { kind: 'waiting', fault: { why: 'session', message } }
  if (isPasswordDue(error)) return { kind: 'waiting', fault: PASSWORD }
  if (status >= 400 && status < 500 && status !== TOO_MANY)
    return { kind: 'refused', fault: { why: 'refused', message, ...fieldOf(error) } }
  const why = status === 0 && !navigator.onLine ? 'offline' : 'unreached'
  return { kind: 'unreached', fault: { why, message } }
}

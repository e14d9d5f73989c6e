import {
  type Arranged,
  arrangedSchema,
  type Composition,
  compositionSchema,
} from '@/domain/answers/composition'
import { getJSON, sendJSON } from '../http/request'

/** @throws RequestError */
export function loadComposition(issue: number | string, signal?: AbortSignal): Promise<Composition> {
  return getJSON(`/api/issues/${issue}/composition`, { schema: compositionSchema, signal })
}

/** Sets the order if it still is `before`. @throws RequestError, with status 409 when somebody else was faster */
export function arrange(
  issue: number | string,
  order: { before: readonly number[]; after: readonly number[] },
): Promise<Arranged> {
  return sendJSON(`/api/issues/${issue}/arrange`, { method: 'POST', body: order, schema: arrangedSchema })
}

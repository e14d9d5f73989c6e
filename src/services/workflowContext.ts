import type { PayloadRequest, RequestContext } from 'payload'

const GRANT = Symbol('workflow grant')

type Target = { collection: 'articles' | 'issues' | 'solicitations'; id: number }

/**
 * Lets one Local API call set, on one document, what no person may set (status, times, numbers of a publication).
 * Keyed by a symbol, because nothing that arrives in a request can hold one; bound to a document,
 * because Payload keeps the context on the request for the calls that follow.
 */
export function grantWorkflow(target: Target): RequestContext {
  return { [GRANT]: `${target.collection}:${target.id}` }
}

export function hasWorkflowGrant(req: PayloadRequest, target: Target): boolean {
  return (req.context as Record<symbol, unknown>)[GRANT] === `${target.collection}:${target.id}`
}

/** Ends whatever grant is left on the request. */
export function withdrawGrant(req: PayloadRequest): void {
  const { [GRANT]: _grant, ...rest } = req.context as Record<symbol, unknown>
  req.context = rest
}

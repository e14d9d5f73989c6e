import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import config from '@payload-config'
import { guardAnswer } from '@/edge/headers'
import { refuseStranger } from '@/edge/refuseStranger'
import { isFileDoor } from '@/api/bodyLimits'
import { boundBody } from '@/api/boundBody'
import { failed } from '@/api/failed'
import { inWords, refuseAddress } from '@/api/inWords'
import { isKnown } from '@/api/isKnown'
import { limitRequests } from '@/api/limitRequests'

type Handler = ReturnType<typeof REST_POST>

/** Payload's own answers; what comes with a request is measured before they read it. */
function bounded(handler: Handler): Handler {
  const answer: Handler = async (request, args) => {
    const taken =
      refuseAddress(request.url) ??
      (await refuseStranger(request, { isFileDoor })) ??
      (await limitRequests(request)) ??
      (await boundBody(request, { isKnown }))
    return taken instanceof Response ? taken : inWords(await handler(taken, args))
  }
  return async (request, args) => guardAnswer(await answer(request, args).catch(failed))
}

export const GET = bounded(REST_GET(config))
export const POST = bounded(REST_POST(config))
export const DELETE = bounded(REST_DELETE(config))
export const PATCH = bounded(REST_PATCH(config))
export const PUT = bounded(REST_PUT(config))
export const OPTIONS = bounded(REST_OPTIONS(config))

import { getPayload } from 'payload'
import config from '@payload-config'

/** Whether these headers carry a session that holds now: asked of Payload, so that an ended one is nobody's. */
export async function isKnown(headers: Headers): Promise<boolean> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers, canSetHeaders: false })
  return user !== null
}

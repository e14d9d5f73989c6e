import { getPayload } from 'payload'
import config from '@payload-config'
import { refusal } from './inWords'

/** The answer where our own work before or after Payload's failed, the database being away: Next's would be empty. */
export async function failed(error: unknown): Promise<Response> {
  const { logger } = await getPayload({ config })
  logger.error({ event: 'api.failed', err: error })
  return refusal(500)
}

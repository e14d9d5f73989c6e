import { getPayload } from 'payload'
import config from '@payload-config'
import { readByLink } from '@/api/reading/readByLink'

/** A brief for whoever has its link. A route and no page: it sets the status, and sends no script. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path?: string[] }> },
): Promise<Response> {
  const { path = [] } = await params
  const payload = await getPayload({ config })
  return readByLink(path, { payload, asked: request.headers })
}

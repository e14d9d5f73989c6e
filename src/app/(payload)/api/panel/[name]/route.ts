import { getPayload } from 'payload'
import config from '@payload-config'
import { makePanelSheet } from '../../../../../components/panel/makePanelSheet'
import { importMap } from '../../../admin/importMap.js'

/** The panel's sheet as a script, for whoever is logged in. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: request.headers })
  if (!user) return new Response('', { status: 401 })
  const { name } = await params
  const sheet = await makePanelSheet({ config: payload.config, importMap })
  return new Response(sheet.name === name ? sheet.script : '', {
    status: sheet.name === name ? 200 : 404,
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': sheet.name === name ? 'private, max-age=31536000, immutable' : 'no-store',
    },
  })
}

import { createLocalReq, getPayload } from 'payload'
import config from '@payload-config'
import { nameSheet } from '../../../../../components/panel/nameSheet'
import { permissionsOf } from '../../../../../components/panel/permissionsOf'
import { panelSheet } from '../../../../../components/panel/panelSheet'
import { onShelf, type SheetKind, type SheetName, sheetScript } from '../../../../../components/panel/shelf'
import { importMap } from '../../../admin/importMap.js'

const TYPE = { 'Content-Type': 'text/javascript; charset=utf-8' }
// Named by its content, so that it never becomes another one.
const KEPT = { ...TYPE, 'Cache-Control': 'private, max-age=31536000, immutable' }
const NOT_KEPT = { ...TYPE, 'Cache-Control': 'no-store' }

/** A sheet of the panel as a script, for whoever is logged in. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const name = (await params).name as SheetName<SheetKind>
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: request.headers })
  if (!user) return new Response('', { status: 401, headers: NOT_KEPT })
  if (!onShelf(name)) {
    // Made by another process, or by this one before it was started again.
    await panelSheet({ config: payload.config, importMap })
    nameSheet('permissions', await permissionsOf(await createLocalReq({ user }, payload)))
  }
  const sheet = onShelf(name)
  if (!sheet) return new Response('', { status: 404, headers: NOT_KEPT })
  return new Response(sheetScript(name, sheet), { headers: KEPT })
}

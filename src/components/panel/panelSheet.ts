import { initI18n } from '@payloadcms/translations'
import { getClientConfig } from '@payloadcms/ui/utilities/getClientConfig'
import type { ClientConfig, ImportMap, SanitizedConfig } from 'payload'
import { nameSheet } from './nameSheet'
import type { SheetName } from './shelf'

export type PanelSheet = {
  name: SheetName<'panel'>
  /** what Payload gives to someone who is logged in; the sheet holds a copy */
  config: ClientConfig
}

const made = new WeakMap<ClientConfig, PanelSheet>()

/** The same for everybody who is logged in: the office speaks one language, and who may see what is not in it. */
export async function panelSheet({
  config,
  importMap,
}: {
  config: SanitizedConfig
  importMap: ImportMap
}): Promise<PanelSheet> {
  const language = config.i18n.fallbackLanguage
  const i18n = await initI18n({ config: config.i18n, context: 'client', language })
  const clientConfig = getClientConfig({ config, i18n, importMap, user: true })
  const known = made.get(clientConfig)
  if (known) return known
  const { translations } = i18n
  const sheet = { name: nameSheet('panel', { config: clientConfig, translations }), config: clientConfig }
  made.set(clientConfig, sheet)
  return sheet
}

import { createHash } from 'node:crypto'
import { initI18n } from '@payloadcms/translations'
import { getClientConfig } from '@payloadcms/ui/utilities/getClientConfig'
import type { ClientConfig, ImportMap, SanitizedConfig } from 'payload'
import { type PanelSheet, putOnShelf, sheetScript } from './panelSheet'

export type NamedSheet = {
  /** of the sheet's content: another content has another name, so that a browser may keep it for ever */
  name: string
  script: string
  /** what Payload gives to someone who is logged in; the sheet holds a copy */
  config: ClientConfig
}

const made = new WeakMap<ClientConfig, NamedSheet>()

/** The one sheet of this process: the office speaks one language, and who may see what is not in it. */
export async function makePanelSheet({
  config,
  importMap,
}: {
  config: SanitizedConfig
  importMap: ImportMap
}): Promise<NamedSheet> {
  const i18n = await initI18n({
    config: config.i18n,
    context: 'client',
    language: config.i18n.fallbackLanguage,
  })
  const clientConfig = getClientConfig({ config, i18n, importMap, user: true })
  const sheet = made.get(clientConfig) ?? nameIt({ config: clientConfig, translations: i18n.translations })
  made.set(clientConfig, sheet)
  return sheet
}

function nameIt(sheet: PanelSheet): NamedSheet {
  const json = JSON.stringify(sheet)
  const name = createHash('sha256').update(json).digest('base64url').slice(0, 22)
  // The server renders from what the browser will have, not from what Payload holds: one and the same page.
  putOnShelf(name, JSON.parse(json) as PanelSheet)
  return { name, script: sheetScript(name, sheet), config: sheet.config }
}

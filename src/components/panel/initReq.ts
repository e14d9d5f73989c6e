import { initI18n } from '@payloadcms/translations'
import { headers as requestHeaders } from 'next/headers'
import {
  createLocalReq,
  executeAuthStrategies,
  getPayload,
  getRequestLanguage,
  parseCookies,
  type ImportMap,
  type InitReqResult,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { applyUserReadAccess } from 'payload/internal'
import { cache } from 'react'
import { permissionsOf } from './permissionsOf'

type Asked = {
  canSetHeaders?: boolean
  configPromise: Promise<SanitizedConfig> | SanitizedConfig
  importMap: ImportMap
  key: string
  overrides?: Omit<Parameters<typeof createLocalReq>[0], 'user'>
}

/**
 * Who asks for a page, and as what request: in the place of Payload's own (next.config.ts puts it there), which works
 * out what a person is shown of the own account and may do once for the layout and again for the page. Here it is once
 * for each page, and what a person may do is kept for as long as the account stays as it is.
 */
export async function initReq({
  canSetHeaders = false,
  configPromise,
  importMap,
  overrides,
}: Asked): Promise<InitReqResult> {
  const headers = await requestHeaders()
  const { payload, i18n, languageCode, responseHeaders, user } = await begun(
    await configPromise,
    importMap,
    canSetHeaders,
  )
  const own = { headers, host: headers.get('host') ?? undefined, i18n, responseHeaders, user }
  const req = await createLocalReq({ ...overrides, req: { ...own, ...overrides?.req } }, payload)
  // The office speaks one language: the config has no `localization`, and so no request a locale.
  req.locale = undefined
  const shown = await accountShown(payload, req.user)
  if (!shown) req.user = null
  return {
    cookies: parseCookies(headers),
    headers,
    languageCode,
    locale: undefined,
    permissions: await permissionsOf(req),
    // A copy: a view that changes its request does not change another's.
    req: { ...req, context: { ...req.context } },
    user: shown,
  }
}

/** What the layout and the page have in common. */
const begun = cache(async (config: SanitizedConfig, importMap: ImportMap, canSetHeaders: boolean) => {
  const headers = await requestHeaders()
  const payload = await getPayload({ config, cron: true, importMap })
  const language = getRequestLanguage({ config, cookies: parseCookies(headers), headers })
  const i18n = await initI18n({ config: config.i18n, context: 'client', language })
  const { responseHeaders, user } = await executeAuthStrategies({ canSetHeaders, headers, payload })
  return { payload, i18n, languageCode: language, responseHeaders, user }
})

/** The person's own account, as the person may read it; nothing when that goes wrong: then nobody is logged in. */
const accountShown = cache(async (payload: Payload, user: PayloadRequest['user']) => {
  if (!user) return null
  try {
    const collection = payload.collections[user.collection].config
    const req = await createLocalReq({ user }, payload)
    const rules = { overrideAccess: false, showHiddenFields: false, depth: collection.auth.depth }
    const account = await applyUserReadAccess({ ...rules, collection, req, user })
    // Where else the person is logged in is nothing for a page to carry.
    return { ...account, sessions: undefined }
  } catch (error) {
    payload.logger.error({ err: error, msg: '读不出登录者自己的账号' })
    return null
  }
})

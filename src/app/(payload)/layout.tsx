import '@payloadcms/next/css'
import './admin.css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { RootProvider } from '@payloadcms/ui'
import { getPayload, type ServerFunctionClient } from 'payload'
import type { FunctionComponent, ReactNode } from 'react'
import config from '@payload-config'
import { askPreferencesOnce } from '../../components/panel/askPreferencesOnce'
import { makePanelSheet } from '../../components/panel/makePanelSheet'
import { PanelRoot } from '../../components/panel/PanelRoot'
import { sheetAddress } from '../../components/panel/panelSheet'
import { replaceElement } from '../../components/panel/replaceElement'
import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

/** Payload's layout, with what every page would carry in a file beside it (src/components/panel/panelSheet). */
export default async function Layout({ children }: { children: ReactNode }) {
  askPreferencesOnce(await getPayload({ config, importMap }))
  const layout = RootLayout({ config, importMap, serverFunction, children })
  const content = layout.type as FunctionComponent<unknown>
  const [html, sheet] = await Promise.all([
    content(layout.props),
    makePanelSheet({ config: await config, importMap }),
  ])
  return replaceElement(html, RootProvider, (props) => {
    // Someone who is not logged in is told less, and that is little.
    if (props.config !== sheet.config) return <RootProvider {...props} />
    const { config: _config, translations: _translations, ...own } = props
    return (
      <>
        <script src={sheetAddress(sheet.name)} />
        <PanelRoot sheet={sheet.name} {...own} />
      </>
    )
  })
}

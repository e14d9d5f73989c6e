import '@payloadcms/next/css'
import './admin.css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { RootProvider } from '@payloadcms/ui'
import { getPayload, type ServerFunctionClient } from 'payload'
import type { FunctionComponent, ReactNode } from 'react'
import config from '@payload-config'
import { askLightly } from '../../components/panel/askLightly'
import { formState } from '../../components/panel/formState'
import { nameSheet } from '../../components/panel/nameSheet'
import { PanelRoot } from '../../components/panel/PanelRoot'
import { panelSheet } from '../../components/panel/panelSheet'
import { replaceElement } from '../../components/panel/replaceElement'
import { sheetAddress } from '../../components/panel/shelf'
import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap, serverFunctions: { 'form-state': formState } })
}

/** Payload's layout, with what every page would carry in files beside it (src/components/panel/shelf). */
export default async function Layout({ children }: { children: ReactNode }) {
  askLightly(await getPayload({ config, importMap }))
  const layout = RootLayout({ config, importMap, serverFunction, children })
  const content = layout.type as FunctionComponent<unknown>
  const [html, panel] = await Promise.all([
    content(layout.props),
    panelSheet({ config: await config, importMap }),
  ])
  return replaceElement(html, RootProvider, (props) => {
    // Someone who is not logged in is told less, and that is little.
    if (props.config !== panel.config) return <RootProvider {...props} />
    const { config: _config, translations: _translations, permissions, ...own } = props
    const allowed = nameSheet('permissions', permissions)
    return (
      <>
        <script src={sheetAddress(panel.name)} />
        <script src={sheetAddress(allowed)} />
        <PanelRoot panel={panel.name} permissions={allowed} {...own} />
      </>
    )
  })
}

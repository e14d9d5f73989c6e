import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import { PageConfigProvider } from '@payloadcms/ui'
import type { Metadata } from 'next'
import config from '@payload-config'
import { PanelPage } from '../../../../components/panel/PanelPage'
import { panelSheet } from '../../../../components/panel/panelSheet'
import { replaceElement } from '../../../../components/panel/replaceElement'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams })

export default async function Page({ params, searchParams }: Args) {
  const page = await RootPage({ config, importMap, params, searchParams })
  const { segments } = await params
  const office = await config
  // Whoever makes the first account is told everything and is not logged in, so that no sheet is answered.
  if (`/${segments?.[0]}` === office.admin.routes.createFirstUser) return page
  const panel = await panelSheet({ config: office, importMap })
  return replaceElement(page, PageConfigProvider, (props) =>
    props.config === panel.config ? <PanelPage panel={panel.name}>{props.children}</PanelPage> : page,
  )
}

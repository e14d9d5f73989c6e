import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import config from '@payload-config'
import { shownPage } from '../../../../edge/shownPage'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

const shown = async (params: Args['params']) => shownPage(await params, await cookies())

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params: shown(params), searchParams })

export default function Page({ params, searchParams }: Args) {
  return RootPage({ config, importMap, params: shown(params), searchParams })
}

'use client'
import { PageConfigProvider } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { SheetName } from './shelf'
import { SheetMissing } from './SheetMissing'
import { useSheet } from './useSheet'

type Props = { panel: SheetName<'panel'>; children: ReactNode }

/** Gives the page, and after a login the panel around it, the config of someone who is logged in. */
export function PanelPage({ panel, children }: Props) {
  const given = useSheet(panel)
  if (!given) return <SheetMissing />
  return <PageConfigProvider config={given.config}>{children}</PageConfigProvider>
}

'use client'
import { PageConfigProvider } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { SheetMissing } from './SheetMissing'
import { usePanelSheet } from './usePanelSheet'

/** Gives the page, and after a login the panel around it, the config of someone who is logged in. */
export function PanelPage({ sheet, children }: { sheet: string; children: ReactNode }) {
  const given = usePanelSheet(sheet)
  return given ? <PageConfigProvider config={given.config}>{children}</PageConfigProvider> : <SheetMissing />
}

'use client'
import { RootProvider } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import type { PanelSheet } from './panelSheet'
import { SheetMissing } from './SheetMissing'
import { usePanelSheet } from './usePanelSheet'

type Props = { sheet: string } & Omit<ComponentProps<typeof RootProvider>, keyof PanelSheet>

/** Payload's providers around every page, told by name what would otherwise be written into each of them. */
export function PanelRoot({ sheet, ...props }: Props) {
  const given = usePanelSheet(sheet)
  return given ? <RootProvider {...props} {...given} /> : <SheetMissing />
}

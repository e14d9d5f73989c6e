'use client'
import { RootProvider } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import type { SheetName } from './shelf'
import { SheetMissing } from './SheetMissing'
import { useSheet } from './useSheet'

type Told = 'config' | 'translations' | 'permissions'
type Props = { panel: SheetName<'panel'>; permissions: SheetName<'permissions'> } & Omit<
  ComponentProps<typeof RootProvider>,
  Told
>

/** Payload's providers around every page, told by name what would otherwise be written into each of them. */
export function PanelRoot({ panel, permissions, ...props }: Props) {
  const given = useSheet(panel)
  const allowed = useSheet(permissions)
  if (!given || !allowed) return <SheetMissing />
  return <RootProvider {...props} {...given} permissions={allowed} />
}

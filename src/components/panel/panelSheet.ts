import type { RootProvider } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

type RootProps = ComponentProps<typeof RootProvider>

/**
 * What every page of the panel needs and no page changes: Payload's client config and its words. Two thirds of a page
 * by size; as a file of its own a browser keeps it, and the server need not write it into each answer.
 */
export type PanelSheet = Pick<RootProps, 'config' | 'translations'>

type Shelf = { jianbaoPanel?: Record<string, PanelSheet> }

/**
 * In the browser the sheet's script fills this; on the server whoever makes the sheet, for the components that are
 * rendered there: Next gives them modules of their own, but the same globals.
 */
export function sheetOnShelf(name: string): PanelSheet | undefined {
  return (globalThis as Shelf).jianbaoPanel?.[name]
}

export function putOnShelf(name: string, sheet: PanelSheet): void {
  ;((globalThis as Shelf).jianbaoPanel ??= {})[name] = sheet
}

export function sheetAddress(name: string): string {
  return `/api/panel/${name}`
}

/** JavaScript that puts the sheet on the browser's shelf. */
export function sheetScript(name: string, sheet: PanelSheet): string {
  // A string to parse is read faster by browsers than the same as a literal.
  const json = JSON.stringify(JSON.stringify(sheet))
  return `(self.jianbaoPanel??={})[${JSON.stringify(name)}]=JSON.parse(${json})`
}

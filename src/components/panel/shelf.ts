import type { RootProvider } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

type RootProps = ComponentProps<typeof RootProvider>

/**
 * What pages of the panel need and do not change: Payload's client config with its words, the same for everybody, and
 * what the person may do. Two thirds of a page by size; as files of their own, named by their content, a browser keeps
 * them, and the server need not write them into each answer.
 */
export type Sheets = {
  panel: Pick<RootProps, 'config' | 'translations'>
  permissions: RootProps['permissions']
}
export type SheetKind = keyof Sheets
export type SheetName<Kind extends SheetKind> = `${Kind}.${string}`

type Shelf = { jianbaoShelf?: Map<string, unknown> }

/**
 * In the browser a sheet's script fills this; on the server whoever names the sheet, for the components that are
 * rendered there: Next gives them modules of their own, but the same globals.
 */
export function onShelf<Kind extends SheetKind>(name: SheetName<Kind>): Sheets[Kind] | undefined {
  return (globalThis as Shelf).jianbaoShelf?.get(name) as Sheets[Kind] | undefined
}

export function putOnShelf(name: string, sheet: unknown): void {
  ;((globalThis as Shelf).jianbaoShelf ??= new Map()).set(name, sheet)
}

export function takeOffShelf(name: string): void {
  ;(globalThis as Shelf).jianbaoShelf?.delete(name)
}

export function sheetAddress(name: string): string {
  return `/api/panel/${name}`
}

/** JavaScript that puts a sheet on the browser's shelf. */
export function sheetScript(name: string, sheet: unknown): string {
  // A string to parse is read faster by browsers than the same as a literal.
  const json = JSON.stringify(JSON.stringify(sheet))
  return `(self.jianbaoShelf??=new Map).set(${JSON.stringify(name)},JSON.parse(${json}))`
}

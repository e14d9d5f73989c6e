import { use } from 'react'
import { onShelf, sheetAddress, type SheetKind, type SheetName, type Sheets } from './shelf'

const loading = new Map<string, Promise<unknown>>()

/**
 * The sheet of that name. A page that was loaded whole has it already; after a login, which loads none, it is fetched
 * while React waits. Undefined when it could not be had.
 */
export function useSheet<Kind extends SheetKind>(name: SheetName<Kind>): Sheets[Kind] | undefined {
  const there = onShelf(name)
  if (there) return there
  const loaded = loading.get(name) ?? load(name)
  loading.set(name, loaded)
  return use(loaded) as Sheets[Kind] | undefined
}

function load<Kind extends SheetKind>(name: SheetName<Kind>): Promise<Sheets[Kind] | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = sheetAddress(name)
    script.onload = script.onerror = () => resolve(onShelf(name))
    document.head.append(script)
  })
}

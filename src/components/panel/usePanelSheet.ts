import { use } from 'react'
import { type PanelSheet, sheetAddress, sheetOnShelf } from './panelSheet'

const loading = new Map<string, Promise<PanelSheet | undefined>>()

/**
 * The sheet of that name. A page that was loaded whole has it already; after a login, which loads none, it is fetched
 * while React waits. Undefined when it could not be had.
 */
export function usePanelSheet(name: string): PanelSheet | undefined {
  const there = sheetOnShelf(name)
  if (there) return there
  const loaded = loading.get(name) ?? load(name)
  loading.set(name, loaded)
  return use(loaded)
}

function load(name: string): Promise<PanelSheet | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = sheetAddress(name)
    script.onload = script.onerror = () => resolve(sheetOnShelf(name))
    document.head.append(script)
  })
}

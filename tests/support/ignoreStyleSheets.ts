import { register } from 'node:module'

/** Pages load style sheets, of which Node knows nothing: it is handed an empty module for each. */
const LOADER = `export const load = (url, context, next) =>
  /\\.s?css$/.test(url) ? { format: 'module', shortCircuit: true, source: '' } : next(url, context)`

/** Before a page, or what draws one, is imported. */
export function ignoreStyleSheets(): void {
  register(`data:text/javascript,${encodeURIComponent(LOADER)}`)
}

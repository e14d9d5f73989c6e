/**
 * Puts text on the clipboard. Without TLS a browser lends nobody its clipboard: then by a selection, as Ctrl+C does.
 * @returns whether it is there
 */
export async function copyText(text: string): Promise<boolean> {
  // Typed as always there, which it is not.
  const clipboard = navigator.clipboard as Clipboard | undefined
  try {
    if (clipboard) {
      await clipboard.writeText(text)
      return true
    }
  } catch {
    // Forbidden by the person or by policy: the old way may still be open.
  }
  return copySelection(text)
}

function copySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.style.position = 'fixed'
  area.style.opacity = '0'
  const focused = document.activeElement
  document.body.append(area)
  area.select()
  try {
    // Deprecated without a successor for pages that are served without TLS.
    return document.execCommand('copy')
  } finally {
    area.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}

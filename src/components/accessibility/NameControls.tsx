'use client'

import { useEffect, type ReactNode } from 'react'
import { MENDS } from './mends'

/**
 * Gives Payload's nameless controls their names, for people who use a screen reader, as they appear: not a moment later,
 * or a screen reader has read them out without one. What already has a name keeps it.
 */
export function NameControls({ children }: { children: ReactNode }) {
  useEffect(() => {
    const observer = new MutationObserver((records) => {
      // Letters typed into a text come as nodes too; only elements can want a name.
      if (records.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof Element))) mend()
    })
    mend()
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return children
}

function mend(): void {
  for (const { selector, attribute, value, replaces } of MENDS) {
    for (const element of document.querySelectorAll(selector)) {
      const before = attribute === 'text' ? element.textContent : element.getAttribute(attribute)
      if (attribute === 'aria-label' && before && !replaces) continue
      const said = value(element)
      if (!said || said === before) continue
      if (attribute === 'text') element.textContent = said
      else element.setAttribute(attribute, said)
    }
  }
}

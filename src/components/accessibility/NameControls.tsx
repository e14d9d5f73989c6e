'use client'

import { useEffect, type ReactNode } from 'react'
import { MENDS } from './mends'

/**
 * Gives Payload's nameless controls their names, for people who use a screen reader, whenever they appear. What already
 * has a name keeps it.
 */
export function NameControls({ children }: { children: ReactNode }) {
  useEffect(() => {
    let frame = 0
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(mend)
    })
    mend()
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [])
  return children
}

function mend(): void {
  for (const { selector, attribute, value } of MENDS) {
    for (const element of document.querySelectorAll(selector)) {
      if (attribute === 'aria-label' && element.getAttribute(attribute)) continue
      const said = value(element)
      if (said) element.setAttribute(attribute, said)
    }
  }
}

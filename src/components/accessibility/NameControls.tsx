'use client'

import { useEffect, type ReactNode } from 'react'
import { NAMES } from './names'

/**
 * Gives Payload's nameless controls their names, for people who use a screen reader, whenever they appear. Not to be
 * had by configuration: the markup is Payload's own. What already has a name keeps it.
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
  for (const { selector, name } of NAMES) {
    for (const element of document.querySelectorAll(selector)) {
      if (element.getAttribute('aria-label')) continue
      const text = name(element)
      if (text) element.setAttribute('aria-label', text)
    }
  }
  // Hidden from screen readers but in the way of the Tab key: the mouse has them, the keyboard has the field itself.
  for (const element of document.querySelectorAll('[aria-hidden="true"]:is(button, [tabindex="0"])')) {
    element.setAttribute('tabindex', '-1')
  }
  // The list's items are links and boxes, not list items.
  for (const element of document.querySelectorAll('ul.doc-tabs__tabs')) element.setAttribute('role', 'group')
}

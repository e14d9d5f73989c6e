'use client'

import { useNav } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Payload closes its menu up to 1,440 px; the screens of this office have 1,366, and room for it. */
const HAS_ROOM = '(min-width: 1360px) and (max-width: 1440px)'

/** Opens the menu where there is room for it. Whoever closes it keeps it closed until the page is loaded anew. */
export function OpenMenu() {
  // Payload lets it move once it has closed it for the window's width.
  const { shouldAnimate, setNavOpen } = useNav()
  useEffect(() => {
    if (shouldAnimate && window.matchMedia(HAS_ROOM).matches) setNavOpen(true)
  }, [shouldAnimate, setNavOpen])
  return null
}

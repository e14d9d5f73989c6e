import { useEffect, useState } from 'react'
import { selectedPassage } from './passageRange'

export type SelectionEnd = { top: number; left: number }

/** Where the passage that is selected in the text ends on the screen, in CSS px; undefined where none is. */
export function useSelectionEnd(): SelectionEnd | undefined {
  const [end, setEnd] = useState<SelectionEnd>()
  useEffect(() => {
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setEnd(endOfSelection()))
    }
    document.addEventListener('selectionchange', look)
    // Capturing: what scrolls may be a box within the page.
    window.addEventListener('scroll', look, { capture: true, passive: true })
    window.addEventListener('resize', look)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', look)
      window.removeEventListener('scroll', look, { capture: true })
      window.removeEventListener('resize', look)
    }
  }, [])
  return end
}

function endOfSelection(): SelectionEnd | undefined {
  if (typeof selectedPassage() !== 'object') return undefined
  const last = [...(window.getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1)
  if (!last || last.bottom < 0 || last.top > window.innerHeight) return undefined
  return { top: last.bottom, left: last.right }
}

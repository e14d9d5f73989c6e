import { useEffect, useRef } from 'react'
import { isTyping } from './isTyping'

/** Does what one letter stands for, while nobody types and no dialog is open. */
export function useKey(letter: string | undefined, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (letter === undefined) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== letter || event.repeat || isTyping(event)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [letter])
}

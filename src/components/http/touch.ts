/** After so long without a key, a click or a finger, what a page asks for is the page's own doing. */
const UNTOUCHED_MS = 60_000
const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'touchstart', 'input'] as const

let touchedAt = Date.now()

export function isUntouched(): boolean {
  return Date.now() - touchedAt > UNTOUCHED_MS
}

/** Notes that somebody is at the page, and tells `onTouch` of each time. @returns what ends it */
export function noteTouches(onTouch: () => void): () => void {
  const note = () => {
    touchedAt = Date.now()
    onTouch()
  }
  // Before anything on the page can keep it from getting here.
  for (const name of TOUCHES) window.addEventListener(name, note, { capture: true, passive: true })
  return () => {
    for (const name of TOUCHES) window.removeEventListener(name, note, { capture: true })
  }
}

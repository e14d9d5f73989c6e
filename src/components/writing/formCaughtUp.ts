// As long as the editor itself waits at most, and its way without idle callbacks (Safari).
const LONGEST_MS = 500

/**
 * Resolves when the form knows what the editor shows: the editor tells it when the browser is idle, first come, first
 * served, and React then renders it.
 */
export function formCaughtUp(): Promise<void> {
  return new Promise((resolve) => {
    const rendered = () => setTimeout(resolve, 50)
    if ('requestIdleCallback' in window) window.requestIdleCallback(rendered, { timeout: LONGEST_MS })
    else setTimeout(rendered, LONGEST_MS + 50)
  })
}

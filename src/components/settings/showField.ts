/** Where a field stands on the page: Payload draws what is in a closed group, or far below, only when somebody gets there. */
export type Place = { name: string; group?: string }

const PATIENCE_MS = 3_000

/** Brings a field of the form before the eyes, its group opened, and puts the cursor into it. */
export function showField({ name, group }: Place): void {
  const box = group === undefined ? undefined : groupCalled(group)
  box?.scrollIntoView()
  // Payload's group says by a class alone that it is closed.
  box?.querySelector<HTMLElement>('.collapsible--collapsed > * > .collapsible__toggle')?.click()
  const until = performance.now() + PATIENCE_MS
  const look = () => {
    const input = inputOf(document.getElementById(`field-${name}`))
    input?.focus({ preventScroll: true })
    input?.scrollIntoView({ block: 'center' })
    const isThere = input !== undefined && document.activeElement === input
    // A group that is opening still changes its height: once more when it has it.
    if (isThere) setTimeout(() => input.scrollIntoView({ block: 'center' }), OPENING_MS)
    else if (performance.now() < until) requestAnimationFrame(look)
  }
  look()
}

/** Payload's AnimateHeight takes 300 ms. */
const OPENING_MS = 350

function groupCalled(label: string): HTMLElement | undefined {
  const groups = document.querySelectorAll<HTMLElement>('.collapsible-field')
  return [...groups].find(
    (group) => group.querySelector('.collapsible__header-wrap')?.textContent?.trim() === label,
  )
}

function inputOf(field: HTMLElement | null): HTMLElement | undefined {
  if (!field || field.matches('input, textarea')) return field ?? undefined
  return field.querySelector<HTMLElement>('input, textarea, button') ?? undefined
}

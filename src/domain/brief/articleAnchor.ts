/** Where an article stands on the reading page; `position` counts from 1. */
export function articleAnchor(position: number): string {
  return `a${position}`
}

export const NOTE_ANCHOR = 'note'

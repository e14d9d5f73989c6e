import { html, type Html } from '@/domain/html'
import type { ListBlock } from '@/domain/brief/issueView'
import { plainRuns } from './richText'

type Item = ListBlock['items'][number]

/** A list with the lists inside it, the printed numbers kept. */
export function nestedList(items: readonly Item[], depth = items[0]?.depth ?? 0): Html {
  const isNumbered = items[0]?.number !== undefined
  const entries = splitAt(items, depth).map(([item, inner]) => {
    const below = inner.length > 0 ? nestedList(inner) : ''
    return item.number === undefined
      ? html`<li>${plainRuns(item.runs)}${below}</li>`
      : html`<li value="${item.number}">${plainRuns(item.runs)}${below}</li>`
  })
  return isNumbered
    ? html`<ol>
        ${entries}
      </ol>`
    : html`<ul>
        ${entries}
      </ul>`
}

/** Each item of this depth with the deeper ones that follow it. */
function splitAt(items: readonly Item[], depth: number): [Item, Item[]][] {
  const parts: [Item, Item[]][] = []
  for (const item of items) {
    const last = parts.at(-1)
    if (item.depth <= depth || !last) parts.push([item, []])
    else last[1].push(item)
  }
  return parts
}

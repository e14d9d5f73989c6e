import { ARTICLE_LIMITS } from './limits'
import { isStoredNode, type StoredNode } from '../lexical/storedNode'
import { nodeFault } from './nodeFault'
import { placeOf } from './placeOf'
import { tableFault } from './tableFault'

type Open = { node: StoredNode; depth: number }

/**
 * What of a body is beyond its bounds, in Chinese and with the place; undefined where nothing is. Walks without calling
 * itself, and stops at the first fault: a body nested a hundred thousand deep costs as much as one nested forty deep.
 *
 * @param body whatever somebody sent as an editor state; null and undefined are an empty body
 */
export function bodyFault(body: unknown): string | undefined {
  if (body === null || body === undefined) return undefined
  const blocks = isStoredNode(body) && isStoredNode(body.root) ? body.root.children : undefined
  if (!Array.isArray(blocks)) return '正文的格式有误，请刷新页面后重试。'
  const counts = { nodes: 0, characters: 0, images: 0 }
  for (const [index, block] of blocks.entries()) {
    const place = () => placeOf(blocks, index)
    const fault = blockFault(block, counts)
    if (fault) return `${place()}${fault}`
    const total = totalFault(counts)
    if (total) return `${total}（从${place()}起超出）`
  }
  return undefined
}

type Counts = { nodes: number; characters: number; images: number }

function blockFault(block: unknown, counts: Counts): string | undefined {
  if (!isStoredNode(block)) return '的格式有误，请删去后重新录入。'
  const open: Open[] = [{ node: block, depth: 1 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (depth > ARTICLE_LIMITS.depth) return `里的内容套了 ${ARTICLE_LIMITS.depth} 层以上，请减少层次。`
    count(node, counts)
    if (totalFault(counts)) return undefined
    const fault = nodeFault(node) ?? (node.type === 'table' ? tableFault(node) : undefined)
    if (fault) return fault
    const { children = [] } = node
    if (!Array.isArray(children)) return '的格式有误，请删去后重新录入。'
    for (const child of children) {
      if (!isStoredNode(child)) return '的格式有误，请删去后重新录入。'
      open.push({ node: child, depth: depth + 1 })
    }
  }
  return undefined
}

function count({ type, text }: StoredNode, counts: Counts): void {
  counts.nodes += 1
  if (type === 'upload') counts.images += 1
  if (typeof text === 'string') counts.characters += text.length
}

function totalFault({ nodes, characters, images }: Counts): string | undefined {
  const { bodyCharacters: most } = ARTICLE_LIMITS
  if (characters > most) return `正文超过 ${most / 10_000} 万字，请删减，或分成几篇`
  if (images > ARTICLE_LIMITS.images) return `正文里的图片超过 ${ARTICLE_LIMITS.images} 张，请删减`
  if (nodes > ARTICLE_LIMITS.nodes) return '正文分得太碎，排印不了，请删减，或分成几篇'
  return undefined
}

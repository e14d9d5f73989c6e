import type { Active, Announcements, Over, ScreenReaderInstructions } from '@dnd-kit/core'
import { ISSUE_DROP, POOL_DROP } from './dragging'

/** What a screen reader says while an article is dragged. */
export const ANNOUNCEMENTS: Announcements = {
  onDragStart: ({ active }) => `已拿起《${titleOf(active)}》。`,
  onDragOver: ({ over }) => (over ? `现在移到${place(over)}。` : '不在任何列表上。'),
  onDragEnd: ({ active, over }) =>
    over ? `《${titleOf(active)}》已放到${place(over)}。` : `《${titleOf(active)}》放回原处。`,
  onDragCancel: ({ active }) => `已取消，《${titleOf(active)}》放回原处。`,
}

export const INSTRUCTIONS: ScreenReaderInstructions = {
  draggable:
    '按空格键拿起，用上下方向键移动，再按空格键放下，按 Esc 键取消。也可以按 Alt 加上下方向键直接移动。',
}

function titleOf({ data }: Active): string {
  const article: unknown = data.current?.article
  return typeof article === 'object' && article !== null && 'title' in article ? String(article.title) : ''
}

function place({ id, data }: Over): string {
  if (id === POOL_DROP) return '可选稿件'
  if (id === ISSUE_DROP) return '本期末尾'
  const sortable: unknown = data.current?.sortable
  if (typeof sortable !== 'object' || sortable === null || !('index' in sortable)) return '本期'
  return `本期第 ${Number(sortable.index) + 1} 篇`
}

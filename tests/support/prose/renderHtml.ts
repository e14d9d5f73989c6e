import type { BlockNode, InlineNode, ListItemNode, ListNode } from '@/domain/article/lexical/nodes'

/** Blocks of an article as the HTML that a page or an editor shows them with. */
export function renderHtml(blocks: readonly BlockNode[]): string {
  return blocks.map(block).join('')
}

function block(node: BlockNode): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inline(node.children)}</p>`
    case 'heading':
      return `<${node.tag}>${inline(node.children)}</${node.tag}>`
    case 'list':
      return list(node)
    case 'table': {
      const rows = node.children.map((row) => {
        const cells = row.children.map((cell) => {
          const tag = cell.headerState > 0 ? 'th' : 'td'
          return `<${tag} colspan="${cell.colSpan}" rowspan="${cell.rowSpan}">${renderHtml(cell.children)}</${tag}>`
        })
        return `<tr>${cells.join('')}</tr>`
      })
      return `<table><tbody>${rows.join('')}</tbody></table>`
    }
    case 'upload':
      return `<img src="${node.value}">`
  }
}

function list(node: ListNode): string {
  return `<${node.tag}${node.tag === 'ol' ? ` start="${node.start}"` : ''}>${node.children.map(item).join('')}</${node.tag}>`
}

function item({ value, children }: ListItemNode): string {
  const parts = children.map((child) => (child.type === 'list' ? list(child) : inline([child])))
  return `<li value="${value}">${parts.join('')}</li>`
}

function inline(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '<br>'
      const text = escape(node.text)
      const bold = node.format & 1 ? `<strong>${text}</strong>` : text
      return node.format & 2 ? `<em>${bold}</em>` : bold
    })
    .join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

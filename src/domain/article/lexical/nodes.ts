/** The nodes of Lexical's editor state that an article may hold, as they are stored. */
export type TextNode = {
  type: 'text'
  text: string
  format: number
  detail: 0
  mode: 'normal'
  style: ''
  version: 1
}

export type LineBreakNode = { type: 'linebreak'; version: 1 }

export type InlineNode = TextNode | LineBreakNode

type Block = { version: 1; direction: 'ltr'; format: ''; indent: number }

export type ParagraphNode = Block & { type: 'paragraph'; textFormat: 0; children: InlineNode[] }
export type HeadingNode = Block & { type: 'heading'; tag: 'h2' | 'h3' | 'h4'; children: InlineNode[] }
export type ListItemNode = Block & { type: 'listitem'; value: number; children: (InlineNode | ListNode)[] }
export type ListNode = Block & {
  type: 'list'
  listType: 'bullet' | 'number'
  tag: 'ul' | 'ol'
  start: number
  children: ListItemNode[]
}
export type CellNode = Block & {
  type: 'tablecell'
  headerState: number
  colSpan: number
  rowSpan: number
  backgroundColor: null
  children: ParagraphNode[]
}
export type RowNode = Block & { type: 'tablerow'; children: CellNode[] }
export type TableNode = Block & { type: 'table'; children: RowNode[] }
/** `value` is the image's id, or, before it is stored, whatever stands for it. */
export type UploadNode = {
  type: 'upload'
  version: 3
  format: ''
  id: string
  relationTo: 'media'
  value: number | string
  fields: { caption?: string }
}
export type BlockNode = ParagraphNode | HeadingNode | ListNode | TableNode | UploadNode
export type ArticleBody = { root: Block & { type: 'root'; children: BlockNode[] } }

/** Lexical's bits of a text's format. */
export const BOLD = 1
export const ITALIC = 2

const block: Block = { version: 1, direction: 'ltr', format: '', indent: 0 }

export const text = (value: string, format = 0): TextNode => ({
  type: 'text',
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
export const paragraph = (children: InlineNode[]): ParagraphNode => ({
  ...block,
  type: 'paragraph',
  textFormat: 0,
  children,
})
export const heading = (tag: HeadingNode['tag'], children: InlineNode[]): HeadingNode => ({
  ...block,
  type: 'heading',
  tag,
  children,
})
export const list = (listType: ListNode['listType'], children: ListItemNode[], start = 1): ListNode => ({
  ...block,
  type: 'list',
  listType,
  tag: listType === 'number' ? 'ol' : 'ul',
  start,
  children,
})
export const listItem = (value: number, children: ListItemNode['children']): ListItemNode => ({
  ...block,
  type: 'listitem',
  value,
  children,
})
export const table = (children: RowNode[]): TableNode => ({ ...block, type: 'table', children })
export const row = (children: CellNode[]): RowNode => ({ ...block, type: 'tablerow', children })
export const cell = (
  children: ParagraphNode[],
  { isHeader, colSpan, rowSpan }: { isHeader: boolean; colSpan: number; rowSpan: number },
): CellNode => ({
  ...block,
  type: 'tablecell',
  headerState: isHeader ? 1 : 0,
  colSpan,
  rowSpan,
  backgroundColor: null,
  children: children.length > 0 ? children : [paragraph([])],
})
export const upload = (
  value: number | string,
  { id, caption }: { id: string; caption?: string },
): UploadNode => ({
  type: 'upload',
  version: 3,
  format: '',
  id,
  relationTo: 'media',
  value,
  fields: caption ? { caption } : {},
})
export const articleBody = (children: BlockNode[]): ArticleBody => ({
  root: { ...block, type: 'root', children: children.length > 0 ? children : [paragraph([])] },
})

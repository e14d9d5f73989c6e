'use client'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarTextDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import { $getSelection, $isRangeSelection, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import {
  $createHeadingNode,
  $isHeadingNode,
  HeadingNode,
} from '@payloadcms/richtext-lexical/lexical/rich-text'
import { $setBlocksType } from '@payloadcms/richtext-lexical/lexical/selection'

/** The marks of the levels themselves: they say more than H2, H3, H4. */
const LEVELS = [
  { tag: 'h2', mark: '一、', label: '一级标题（一、）', Icon: () => <Mark text="一" /> },
  { tag: 'h3', mark: '（一）', label: '二级标题（（一））', Icon: () => <Mark text="(一)" /> },
  { tag: 'h4', mark: '1.', label: '三级标题（1.）', Icon: () => <Mark text="1." /> },
] as const

type Tag = (typeof LEVELS)[number]['tag']

const toolbarGroups = [
  toolbarTextDropdownGroupWithItems(
    LEVELS.map(({ tag, label, Icon }, index) => ({
      ChildComponent: Icon,
      isActive: () => isAt(tag),
      key: tag,
      label,
      onSelect: ({ editor }) => setLevel(editor, tag),
      order: index + 2,
    })),
  ),
]

/** The levels of official prose, called by their marks: 一、 （一） 1. */
export const LevelsFeatureClient = createClientFeature({
  nodes: [HeadingNode],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems(
        LEVELS.map(({ tag, mark, label, Icon }) => ({
          Icon,
          key: tag,
          keywords: [tag, mark, 'biaoti', '标题'],
          label,
          onSelect: ({ editor }) => setLevel(editor, tag),
        })),
      ),
    ],
  },
  toolbarFixed: { groups: toolbarGroups },
  toolbarInline: { groups: toolbarGroups },
})

function setLevel(editor: LexicalEditor, tag: Tag): void {
  editor.update(() => $setBlocksType($getSelection(), () => $createHeadingNode(tag)))
}

function isAt(tag: Tag): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  return selection.getNodes().every((node) => {
    const block = $isHeadingNode(node) ? node : node.getParent()
    return $isHeadingNode(block) && block.getTag() === tag
  })
}

function Mark({ text }: { text: string }) {
  return (
    <span aria-hidden="true" style={{ fontSize: '0.8em', whiteSpace: 'nowrap' }}>
      {text}
    </span>
  )
}

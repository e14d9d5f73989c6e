import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $parseSerializedNode,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { type BlockNode, type InlineNode, paragraph, text } from '@/domain/article/lexical/nodes'

/**
 * In an update of the editor: puts nodes where the caret is, in place of what is selected, as one step of 撤销. The first
 * and the last paragraph join the text they land in, as in Word.
 *
 * @returns where they were put
 */
export function $insertPasted(
  editor: LexicalEditor,
  content: readonly (BlockNode | InlineNode)[],
): BaseSelection {
  return $insertNodes(
    editor,
    content.map((node) => $parseSerializedNode(node)),
  )
}

/** The same with nodes that are made already. */
export function $insertNodes(editor: LexicalEditor, nodes: LexicalNode[]): BaseSelection {
  $addUpdateTag('paste')
  $addUpdateTag('history-push')
  const selection = $getSelection() ?? $getRoot().selectEnd()
  const before = selection.clone()
  const isTaken = editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })
  if (!isTaken) selection.insertNodes(nodes)
  return before
}

/** One line joins the sentence it lands in, several are paragraphs. */
export function $insertParagraphs(editor: LexicalEditor, lines: readonly string[]): BaseSelection {
  const [only, ...others] = lines
  const isOne = only !== undefined && others.length === 0
  return $insertPasted(editor, isOne ? [text(only)] : lines.map((line) => paragraph([text(line)])))
}

import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $blockOf } from './blockOf'

/**
 * Puts the caret into the text for what is inserted at it: whoever writes a picture's caption, or has tapped the picture,
 * goes on below the picture, and whoever is nowhere at the end.
 */
export function caretInText(editor: LexicalEditor): void {
  const focused = document.activeElement
  editor.update(
    () => {
      const picture = $pictureAround(focused, editor.getRootElement())
      const selection = $getSelection()
      if (!picture && $isRangeSelection(selection)) return
      const block = picture ?? $blockOf(selection?.getNodes().at(-1)) ?? $getRoot().getLastChild()
      $lineBelow(block).selectStart()
    },
    { discrete: true },
  )
  // At once: what opens next gives the focus back to where it is now.
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.focus()
}

/** The block whose own fields have the focus: the editor itself has it while somebody writes text. */
function $pictureAround(focused: Element | null, root: HTMLElement | null): LexicalNode | undefined {
  if (!focused || focused === root || !root?.contains(focused)) return undefined
  return $blockOf($getNearestNodeFromDOMNode(focused))
}

function $lineBelow(block: LexicalNode | null) {
  const next = block?.getNextSibling()
  if ($isElementNode(next) && next.isEmpty()) return next
  const line = $createParagraphNode()
  if (block) block.insertAfter(line)
  else $getRoot().append(line)
  return line
}

import { $getNodeByKey, type LexicalEditor, type NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { $isUploadNode } from '@payloadcms/richtext-lexical/client'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { $blockBeside } from './blockBeside'

export type PictureInText = {
  caption: string
  /** Its number among the stored pictures. */
  media: number
  /** Nothing stands above it, but empty paragraphs. */
  isFirst: boolean
  isLast: boolean
}

/** A picture of the text as it is now; undefined when it is gone. */
export function usePicture(editor: LexicalEditor, key: NodeKey): PictureInText | undefined {
  const last = useRef<PictureInText>(undefined)
  const read = () => {
    const now = editor.getEditorState().read(() => $read(key))
    // The same object for the same picture: React draws again for another one only.
    if (JSON.stringify(now) !== JSON.stringify(last.current)) last.current = now
    return last.current
  }
  const subscribe = useCallback((tell: () => void) => editor.registerUpdateListener(tell), [editor])
  return useSyncExternalStore(subscribe, read, () => undefined)
}

function $read(key: NodeKey): PictureInText | undefined {
  const node = $getNodeByKey(key)
  if (!$isUploadNode(node)) return undefined
  const { fields, value } = node.getData()
  const caption: unknown = fields?.caption
  return {
    caption: typeof caption === 'string' ? caption : '',
    media: Number(value),
    isFirst: $blockBeside(node, 'above') === undefined,
    isLast: $blockBeside(node, 'below') === undefined,
  }
}

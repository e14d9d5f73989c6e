import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { $createUploadNode, $isUploadNode } from '@payloadcms/richtext-lexical/client'
import { uploadPictures } from './uploadPictures'

/** The last picture of those that were put below one block: the next goes below it, not between the block and it. */
const latest = new WeakMap<LexicalEditor, { at: NodeKey; last: NodeKey }>()

/**
 * Uploads files one after another and puts each into the text once it is stored, below the block with the key `at` or else
 * at the end. Until then the text holds nothing of it: a text with half a picture could not be saved.
 */
export async function insertPictures(
  editor: LexicalEditor,
  { files, at }: { files: readonly File[]; at: NodeKey | undefined },
): Promise<void> {
  const before = latest.get(editor)
  const isSamePlace = at !== undefined && before?.at === at
  let place = isSamePlace && standsBelow(editor, before) ? before.last : at
  await uploadPictures(
    files.map((file) => ({ file })),
    {
      onStored: (id) => {
        place = insertBelow(editor, { place, id })
        if (at !== undefined) latest.set(editor, { at, last: place })
      },
    },
  )
}

/** Whether nothing but pictures lies between them: one that was moved away leads nowhere any more. */
function standsBelow(editor: LexicalEditor, { at, last }: { at: NodeKey; last: NodeKey }): boolean {
  return editor.read(() => {
    // An empty block gave way to the first of its pictures.
    let node: LexicalNode | null | undefined = $getNodeByKey(at)?.isAttached()
      ? $getNodeByKey(at)?.getNextSibling()
      : $getNodeByKey(last)
    while ($isUploadNode(node) && node.getKey() !== last) node = node.getNextSibling()
    return node?.getKey() === last && node.isAttached()
  })
}

function insertBelow(
  editor: LexicalEditor,
  { place, id }: { place: NodeKey | undefined; id: number },
): NodeKey {
  let key: NodeKey = ''
  editor.update(
    () => {
      const picture = $createUploadNode({ data: { fields: {}, relationTo: 'media', value: id } })
      key = picture.getKey()
      const block = place === undefined ? null : $getNodeByKey(place)
      if (!block?.isAttached()) $getRoot().append(picture)
      else if ($isEmpty(block)) block.replace(picture)
      else block.insertAfter(picture)
      // Below a picture at the end one could not write on.
      if (!picture.getNextSibling()) picture.insertAfter($createParagraphNode())
    },
    { discrete: true, tag: 'history-push' },
  )
  return key
}

function $isEmpty(block: LexicalNode): boolean {
  return $isElementNode(block) && block.isEmpty()
}

import { toast } from '@payloadcms/ui'
import {
  $createParagraphNode,
  $getNodeByKey,
  $isElementNode,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { $createUploadNode } from '@payloadcms/richtext-lexical/client'
import type { PastedPictures, TakenPicture } from '@/domain/article/prose/pastedPictures'
import { $blockOf } from './blockOf'
import { $insertNodes } from './insertPasted'
import { type Picture, uploadPictures } from './uploadPictures'

type Placed = Picture & { place: NodeKey }

/**
 * In an update of the editor: puts pasted blocks into the text, an empty paragraph where a picture stood, and uploads the
 * pictures meanwhile. Each takes the place of its paragraph once it is stored, within the paste's own step of 撤销; the
 * paragraph of one that is refused goes.
 */
export function $insertWithPictures(editor: LexicalEditor, { blocks, pictures }: PastedPictures<File>): void {
  const placed: Placed[] = []
  const nodes: LexicalNode[] = blocks.map((block) => {
    const picture = block.type === 'upload' ? pictures.get(String(block.value)) : undefined
    if (!picture) return $parseSerializedNode(block)
    const place = $createParagraphNode()
    placed.push({ ...fileOf(picture), place: place.getKey() })
    return place
  })
  // The last paragraph takes in what stood behind the caret: it must not be a picture's.
  if (blocks.at(-1)?.type === 'upload') nodes.push($createParagraphNode())
  $insertNodes(editor, nodes)
  const write = (change: () => void) => editor.update(change, { discrete: true, tag: 'history-merge' })
  void uploadPictures(placed, {
    onStored: (id, { place }) => write(() => $put(id, place)),
    onRefused: ({ place }) => write(() => $removeEmpty($getNodeByKey(place))),
  }).catch(() => toast.error('图片没有全部插入，请核对后重新粘贴。'))
}

function fileOf({ alt, source }: TakenPicture<File>): Picture {
  if (source instanceof File) return { file: source, alt }
  // The server names what has no name.
  return { file: new File([source.bytes], alt || 'image', { type: source.type }), alt }
}

/** Whoever has taken the paste back meanwhile wants no picture of it either. */
function $put(id: number, place: NodeKey): void {
  const paragraph = $getNodeByKey(place)
  if (!paragraph?.isAttached()) return
  const picture = $createUploadNode({ data: { fields: {}, relationTo: 'media', value: id } })
  const block = $blockOf(paragraph)
  // A cell or an item holds no picture: it stands below the whole.
  if (block && (block.getKey() !== place || !isEmpty(paragraph))) {
    block.insertAfter(picture)
    $removeEmpty(paragraph)
  } else paragraph.replace(picture)
}

function $removeEmpty(paragraph: LexicalNode | null): void {
  if (paragraph?.isAttached() && isEmpty(paragraph) && paragraph.getParent()?.getChildrenSize() !== 1)
    paragraph.remove()
}

function isEmpty(node: LexicalNode): boolean {
  return $isElementNode(node) && node.isEmpty()
}

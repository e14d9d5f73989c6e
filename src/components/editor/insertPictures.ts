import { toast } from '@payloadcms/ui'
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { $createUploadNode } from '@payloadcms/richtext-lexical/client'
import { z } from 'zod'
import { messageOf, sendFile } from '../http/request'

const stored = z.object({ doc: z.object({ id: z.number() }) })
const READING_MS = 20_000

/**
 * Uploads files one after another and puts each into the text once it is stored, below the block with the key `at` or else
 * at the end. Until then the text holds nothing of it: a text with half a picture could not be saved.
 */
export async function insertPictures(
  editor: LexicalEditor,
  { files, at }: { files: readonly File[]; at: NodeKey | undefined },
): Promise<void> {
  const progress = toast.loading('正在上传图片……')
  let place = at
  let inserted = 0
  for (const [index, file] of files.entries()) {
    if (files.length > 1)
      toast.loading(`正在上传第 ${index + 1} 张图片，共 ${files.length} 张……`, { id: progress })
    try {
      const { doc } = await sendFile('/api/media', { file, data: {}, schema: stored })
      place = insertBelow(editor, { place, id: doc.id })
      inserted += 1
    } catch (error) {
      toast.error(`图片“${file.name}”没有插入：${messageOf(error)}`, { duration: READING_MS })
    }
  }
  toast.dismiss(progress)
  if (inserted > 0) toast.success(`已插入 ${inserted} 张图片。`)
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

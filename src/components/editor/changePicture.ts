import { toast } from '@payloadcms/ui'
import {
  $getNodeByKey,
  type LexicalEditor,
  type NodeKey,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $createUploadNode, $isUploadNode } from '@payloadcms/richtext-lexical/client'
import { $blockBeside } from './blockBeside'
import { uploadPictures } from './uploadPictures'
import { whenChanged } from './whenChanged'

/** The caption is stored with the text, so the text's own saving and 撤销 hold for it. */
export function writeCaption(
  editor: LexicalEditor,
  { nodeKey, caption }: { nodeKey: NodeKey; caption: string },
): void {
  editor.update(
    () => {
      const node = $getNodeByKey(nodeKey)
      if (!$isUploadNode(node)) return
      const data = node.getData()
      node.setData({ ...data, fields: { ...data.fields, caption } })
    },
    { discrete: true },
  )
}

/** Past the block above or below: past an empty paragraph alone nobody would see it move. */
export function movePicture(
  editor: LexicalEditor,
  { nodeKey, by }: { nodeKey: NodeKey; by: 'up' | 'down' },
): void {
  editor.update(
    () => {
      const node = $getNodeByKey(nodeKey)
      if (!node) return
      if (by === 'up') $blockBeside(node, 'above')?.insertBefore(node)
      else $blockBeside(node, 'below')?.insertAfter(node)
    },
    { discrete: true, tag: 'history-push' },
  )
}

/** Taken back by the notice that says so, as long as nobody wrote on. */
export function removePicture(editor: LexicalEditor, nodeKey: NodeKey): void {
  editor.update(() => $getNodeByKey(nodeKey)?.remove(), { discrete: true, tag: 'history-push' })
  const told = toast.success('图片已从正文删去。', {
    action: {
      label: '撤销',
      onClick: () => {
        stop()
        editor.dispatchCommand(UNDO_COMMAND, undefined)
      },
    },
  })
  const stop = whenChanged(editor, () => toast.dismiss(told))
}

/** Another picture under the same caption, once it is stored; until then, and when it is refused, the old one stays. */
export async function replacePicture(
  editor: LexicalEditor,
  { nodeKey, file }: { nodeKey: NodeKey; file: File },
): Promise<void> {
  const put = (id: number) => {
    const node = $getNodeByKey(nodeKey)
    if (!$isUploadNode(node)) return
    const { fields } = node.getData()
    node.replace($createUploadNode({ data: { fields: { ...fields }, relationTo: 'media', value: id } }))
  }
  await uploadPictures([{ file }], {
    onStored: (id) => editor.update(() => put(id), { discrete: true, tag: 'history-push' }),
  }).catch(() => toast.error('图片没有换成，请再试一次。'))
}

import { toast } from '@payloadcms/ui'
import { z } from 'zod'
import { messageOf, sendFile } from '../http/request'

export type Picture = { file: File; alt?: string }

const stored = z.object({ doc: z.object({ id: z.number() }) })
const READING_MS = 20_000

/**
 * Uploads pictures one after another, telling how far it is, and hands over the number of each once it is stored. What
 * the server refuses is said with the server's sentence.
 */
export async function uploadPictures<One extends Picture>(
  pictures: readonly One[],
  {
    onStored,
    onRefused,
  }: { onStored: (id: number, picture: One) => void; onRefused?: (picture: One) => void },
): Promise<void> {
  const progress = toast.loading('正在上传图片……')
  let inserted = 0
  for (const [index, picture] of pictures.entries()) {
    if (pictures.length > 1)
      toast.loading(`正在上传第 ${index + 1} 张图片，共 ${pictures.length} 张……`, { id: progress })
    const { file, alt } = picture
    try {
      const { doc } = await sendFile('/api/media', { file, data: alt ? { alt } : {}, schema: stored })
      onStored(doc.id, picture)
      inserted += 1
    } catch (error) {
      onRefused?.(picture)
      toast.error(`图片“${file.name}”没有插入：${messageOf(error)}`, { duration: READING_MS })
    }
  }
  toast.dismiss(progress)
  if (inserted > 0) toast.success(`已插入 ${inserted} 张图片。`)
}

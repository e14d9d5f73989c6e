import { ImageRun, Paragraph } from 'docx'
import { RuleError } from '@/domain/ruleError'
import type { ImageBlock } from '@/domain/brief/issueView'
import { ImageError, imageFormat, imageSize } from '@/domain/imageSize'
import { MIN_DPI, PAGE, PITCH, SIZE } from '@/domain/brief/sheet'
import { emsOf, twips } from './measures'
import { textRun } from './runsOf'
import { CELL_PITCH, PARAGRAPHS } from './styles'

/** As in print: air above and below, and a picture never takes the whole page. */
const AIR = 6
const MAX_LINES = 18
/** Word's drawings are told in pixels of the screen. */
const PIXELS_A_POINT = 96 / 72

/** A centred picture in line with the text, as large as in print, and its caption. @throws RuleError invalid */
export function pictureParagraphs(block: ImageBlock, images: Readonly<Record<string, Buffer>>): Paragraph[] {
  const data = images[block.image]
  const lines = block.caption ? Math.ceil((emsOf(block.caption) * SIZE.four) / PAGE.blockWidth) : 0
  const { width, height } = printedSize(data, lines)
  const used = height + lines * CELL_PITCH
  const air = (Math.ceil((used + 2 * AIR) / PITCH) * PITCH - used) / 2
  const description = block.alt ?? block.caption ?? ''
  const picture = new Paragraph({
    style: PARAGRAPHS.picture.id,
    ...(lines > 0 && { keepNext: true }),
    spacing: { before: twips(air), after: lines > 0 ? 0 : twips(air) },
    children: [
      new ImageRun({
        type: imageFormat(data ?? Buffer.alloc(0)),
        data: data ?? Buffer.alloc(0),
        transformation: { width: width * PIXELS_A_POINT, height: height * PIXELS_A_POINT },
        altText: { title: block.caption ?? '', description, name: block.caption ?? '图片' },
      }),
    ],
  })
  if (!block.caption) return [picture]
  const children = [textRun(block.caption)]
  return [picture, new Paragraph({ style: 'Caption', spacing: { after: twips(air) }, children })]
}

/** Points. */
function printedSize(data: Buffer | undefined, captionLines: number): { width: number; height: number } {
  const pixels = pixelsOf(data)
  const natural = { width: (pixels.width * 72) / MIN_DPI, height: (pixels.height * 72) / MIN_DPI }
  const highest = MAX_LINES * PITCH - captionLines * CELL_PITCH - 2 * AIR
  const scale = Math.min(1, PAGE.blockWidth / natural.width, highest / natural.height)
  return { width: natural.width * scale, height: natural.height * scale }
}

function pixelsOf(data: Buffer | undefined) {
  try {
    if (data) return imageSize(data)
  } catch (error) {
    if (error instanceof ImageError) throw new RuleError('invalid', 'bad-image', error.message)
    throw error
  }
  throw new RuleError('invalid', 'no-image', '正文中有一张图片已经不存在，请删除或重新插入。')
}

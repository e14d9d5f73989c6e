import { type Box, type Mark } from '../flow/box'
import { gridLines, lineMark, type RoleMeasure, setLines } from '../flow/setText'
import { type ImageSize } from '../images/imageSize'
import { type ImageBlock } from '../issueView'
import { MIN_DPI, PAGE, PITCH, SIZE } from '../theme'

const CAPTION = { pitch: 20, gap: 4 } as const
/** Air above and below, so that the picture does not touch the text. */
const AIR = 6
/** An image never takes the whole page: its title and a line of text fit with it. */
const MAX_LINES = 18

/** A centred image over its caption: no wider than the block, no coarser than 150 dpi, never split. */
export function imageBox(
  block: ImageBlock,
  { measure, imageSize }: { measure: RoleMeasure; imageSize: (image: string) => ImageSize },
): Box {
  const caption = block.caption
    ? setLines([{ text: block.caption, style: 'kaiti' }], { size: SIZE.four, align: 'center' }, measure)
    : []
  const captionHeight = caption.length > 0 ? CAPTION.gap + caption.length * CAPTION.pitch : 0
  const pixels = imageSize(block.image)
  const natural = { width: (pixels.width * 72) / MIN_DPI, height: (pixels.height * 72) / MIN_DPI }
  const room = MAX_LINES * PITCH - captionHeight - 2 * AIR
  const scale = Math.min(1, PAGE.blockWidth / natural.width, room / natural.height)
  const [width, height] = [natural.width * scale, natural.height * scale]
  const lines = gridLines(height + captionHeight + 2 * AIR)
  const top = (lines * PITCH - height - captionHeight) / 2
  const marks: Mark[] = [
    { kind: 'image', x: (PAGE.blockWidth - width) / 2, y: top, width, height, image: block.image },
    ...caption.map((line, index) =>
      lineMark(line, {
        size: SIZE.four,
        align: 'center',
        top: top + height + CAPTION.gap + index * CAPTION.pitch,
        height: CAPTION.pitch,
      }),
    ),
  ]
  return { height: lines * PITCH, marks }
}

import { type Box, type Mark } from '../flow/box'
import { gridLines, lineMark, type RoleMeasure, setLines } from '../flow/setText'
import { type ImageSize } from '@/domain/imageSize'
import { type ImageBlock } from '@/domain/brief/issueView'
import { MIN_DPI, PAGE, PITCH, SIZE } from '../theme'
import { type Line } from '../typesetting/text'

const CAPTION = { pitch: 20, gap: 4 } as const
/** Air above and below, so that the picture does not touch the text. */
const AIR = 6
/** An image never takes the whole page: its title and a line of text fit with it. */
const MAX_LINES = 18
/** Made smaller than this to fit the rest of a page, a picture would lose more than the page gains. */
const SMALLEST_SHARE = 0.6

/** Read to who cannot see a picture that nobody described. */
const UNDESCRIBED = '图片'

type Picture = { image: string; width: number; height: number; caption: Line[]; id: string; alt: string }

/**
 * A centred image over its caption: no wider than the block, no coarser than 150 dpi, never split. Where the rest of
 * a page is a little too low for it, it is made smaller, as one would by hand, rather than leave half a page blank.
 */
export function imageBox(
  block: ImageBlock,
  { id, measure, imageSize }: { id: string; measure: RoleMeasure; imageSize: (image: string) => ImageSize },
): Box {
  const caption = block.caption
    ? setLines(
        [{ text: block.caption, style: 'kaiti' }],
        { size: SIZE.four, align: 'center', keepsSpaces: true },
        measure,
      )
    : []
  const pixels = imageSize(block.image)
  const natural = { width: (pixels.width * 72) / MIN_DPI, height: (pixels.height * 72) / MIN_DPI }
  const within = (height: number): Picture => {
    const scale = Math.min(1, PAGE.blockWidth / natural.width, Math.max(0, height) / natural.height)
    const size = { width: natural.width * scale, height: natural.height * scale }
    return { image: block.image, ...size, caption, id, alt: block.alt || block.caption || UNDESCRIBED }
  }
  const wanted = within(MAX_LINES * PITCH - aroundImage(caption))
  return {
    ...boxOf(wanted),
    shrunk: (room) => {
      const smaller = within(Math.floor(room / PITCH + 1e-6) * PITCH - aroundImage(caption))
      return smaller.height < wanted.height * SMALLEST_SHARE ? undefined : boxOf(smaller)
    },
  }
}

const captionHeight = (caption: readonly Line[]): number =>
  caption.length > 0 ? CAPTION.gap + caption.length * CAPTION.pitch : 0

const aroundImage = (caption: readonly Line[]): number => captionHeight(caption) + 2 * AIR

function boxOf({ image, width, height, caption, id, alt }: Picture): Box {
  const lines = gridLines(height + aroundImage(caption))
  const top = (lines * PITCH - height - captionHeight(caption)) / 2
  const marks: Mark[] = [
    {
      kind: 'image',
      x: (PAGE.blockWidth - width) / 2,
      y: top,
      width,
      height,
      image,
      tags: [{ type: 'Figure', key: id, alt }],
    },
    ...caption.map((line, index) => ({
      ...lineMark(line, {
        size: SIZE.four,
        align: 'center',
        top: top + height + CAPTION.gap + index * CAPTION.pitch,
        height: CAPTION.pitch,
      }),
      tags: [{ type: 'Caption' as const, key: `${id}/caption` }],
    })),
  ]
  return { height: lines * PITCH, marks }
}

import sharp, { type Metadata, type Sharp } from 'sharp'
import { pictureFormat, type PictureFormat } from '@/domain/pictureFormat'
import { RuleError } from '@/domain/ruleError'

const LARGEST_BYTES = 20 * 1024 * 1024
/** Ten times what 156 mm of paper can show; a small file can unpack to gigabytes. */
const MOST_PIXELS = 40_000_000
const MOST_FRAMES = 500

const AS_JPEG = '请用看图软件或截图工具另存为 JPEG 或 PNG 后再上传。'
const DAMAGED = '这张图片打不开：文件不完整，或者太复杂。请用看图软件重新导出后再上传。'

const NOT_TAKEN = {
  heic: `这是苹果手机的 HEIC 图片，这里打不开。请在手机“设置—相机—格式”里选“兼容性最佳”后重拍，或把图片用微信、QQ 发给自己再存下来（会变成 JPEG）后上传。`,
  bmp: `这是 BMP 图片，这里打不开。${AS_JPEG}`,
} as const satisfies Partial<Record<PictureFormat, string>>

/** A picture whose header was read, and nothing more of it. */
export type OpenPicture = { image: Sharp; format: PictureFormat }

/**
 * Reads a picture's first bytes and its header, not its pixels: what cannot be taken is known in milliseconds.
 * @throws RuleError invalid, in words that say what to do
 */
export async function openPicture(bytes: Buffer): Promise<OpenPicture> {
  if (bytes.length > LARGEST_BYTES) throw refused('图片超过 20 MB，请压缩后再上传。')
  // Before sharp sees it: an SVG is a program to librsvg, not only a picture.
  const format = pictureFormat(bytes)
  if (!format) throw refused(`这个文件不是图片，或是这里打不开的图片（看文件内容，不看后缀）。${AS_JPEG}`)
  if (format === 'heic' || format === 'bmp') throw refused(NOT_TAKEN[format])
  const fault = headerFault(await readHeader(bytes), format)
  if (fault) throw refused(fault)
  return { image: sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }), format }
}

async function readHeader(bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    throw refused(DAMAGED)
  }
}

function headerFault({ width, height, pages = 1 }: Metadata, format: PictureFormat): string | undefined {
  if (width * height > MOST_PIXELS) {
    return `这张图片有 ${width} × ${height} 像素，太大了（最多 4000 万像素）。请用看图软件缩小后再上传，长边 2400 像素就够印刷。`
  }
  if (pages > MOST_FRAMES) return `这张动图有 ${pages} 帧，太多了。请截取其中一帧，存成 PNG 后再上传。`
  // Of an animation the first frame stands for the whole; of a scan it is one page, and the others would be lost.
  if (format === 'tiff' && pages > 1)
    return `这个 TIFF 文件里有 ${pages} 页。请逐页另存为 JPEG 或 PNG 后分别上传。`
  return undefined
}

/** What the bytes turn out to be when they are decoded. */
export function damaged(): RuleError {
  return refused(DAMAGED)
}

function refused(message: string): RuleError {
  return new RuleError('invalid', 'bad-image', message)
}

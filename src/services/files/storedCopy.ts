import sharp, { type OutputInfo } from 'sharp'
import { createGate } from '@/docx/pool/gate'
import { damaged, type OpenPicture, openPicture } from './openPicture'

/** A copy as it is stored: upright, sRGB, 8 bit, nothing written in it but the picture. */
export type StoredCopy = { data: Buffer; mimetype: 'image/png' | 'image/jpeg'; extension: 'png' | 'jpg' }

// 156 mm of paper at 390 dots an inch.
const LONGER_SIDE = 2400
const SMALL_ENOUGH = 1_000_000
const QUALITIES = [84, 74, 62] as const
const LOSSLESS = ['png', 'gif', 'webp', 'tiff'] as const satisfies readonly OpenPicture['format'][]
/** A lossless copy is kept up to this many times its JPEG: lines and letters are, photographs are not. */
const WORTH_LOSSLESS = 2
const DECODING_SECONDS = 20

const GATE = {
  atOnce: 2,
  waiting: 12,
  busy: { code: 'pictures-busy', message: '现在上传图片的人较多，请过一会儿再试。' },
} as const
// On globalThis, because Next's build has one such module for pages and another for routes.
const holder = globalThis as typeof globalThis & { jianbaoPictureGate?: ReturnType<typeof createGate> }

/**
 * The copy of a picture that is kept: at most 2,400 px on the longer side, without EXIF, GPS, XMP or colour profile. Of an
 * animation it is the first frame. PNG where something shines through or a photograph's copy would not be smaller by
 * half; else JPEG. Two are decoded at a time in a process, on threads of their own.
 * @throws RuleError invalid | busy
 */
export async function storedCopy(bytes: Buffer): Promise<StoredCopy> {
  const picture = await openPicture(bytes)
  const through = (holder.jianbaoPictureGate ??= createGate(GATE))
  return through(async () => encode(await decode(picture), picture.format))
}

type Pixels = { data: Buffer; info: OutputInfo }

async function decode({ image }: OpenPicture): Promise<Pixels> {
  try {
    return await image
      .autoOrient()
      .resize({ width: LONGER_SIDE, height: LONGER_SIDE, fit: 'inside', withoutEnlargement: true })
      // From CMYK and 16 bit, too; by the picture's own profile where it has one.
      .toColourspace('srgb')
      .timeout({ seconds: DECODING_SECONDS })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw damaged()
  }
}

async function encode(pixels: Pixels, format: OpenPicture['format']): Promise<StoredCopy> {
  const png = () => reopen(pixels).png({ compressionLevel: 9 }).toBuffer()
  const hasAlpha = pixels.info.channels === 2 || pixels.info.channels === 4
  if (hasAlpha && !(await reopen(pixels).stats()).isOpaque) {
    return { data: await png(), mimetype: 'image/png', extension: 'png' }
  }
  const jpeg = await encodeJpeg(pixels)
  const isLossless = LOSSLESS.some((lossless) => lossless === format)
  const lossless = isLossless ? await png() : undefined
  if (lossless && lossless.length <= jpeg.length * WORTH_LOSSLESS) {
    return { data: lossless, mimetype: 'image/png', extension: 'png' }
  }
  return { data: jpeg, mimetype: 'image/jpeg', extension: 'jpg' }
}

/** The best of a few qualities that is small enough to be mailed and read on a telephone. */
async function encodeJpeg(pixels: Pixels): Promise<Buffer> {
  let smallest: Buffer | undefined
  for (const quality of QUALITIES) {
    smallest = await reopen(pixels).removeAlpha().jpeg({ quality, mozjpeg: true }).toBuffer()
    if (smallest.length <= SMALL_ENOUGH) return smallest
  }
  return smallest ?? Buffer.alloc(0)
}

function reopen({ data, info: { width, height, channels } }: Pixels) {
  return sharp(data, { raw: { width, height, channels } })
}

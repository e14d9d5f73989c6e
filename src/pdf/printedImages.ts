import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { imageFormat, imageSize } from '@/domain/imageSize'
import type { Page } from './flow/page'
import { MAX_DPI } from './theme'

/** A little over it is not worth another generation of JPEG. */
const TOLERATED = 1.1
/** Five photographs of this size, as mail carries them, are under 3 MB. */
const LIGHT_ENOUGH = 360_000
/** Tried in turn until a photograph is light enough. The last is still fine print. */
const JPEG_STEPS = [
  { dpi: MAX_DPI, quality: 78 },
  { dpi: MAX_DPI, quality: 66 },
  { dpi: 250, quality: 56 },
] as const

/**
 * The images of a brief as it holds them: at most 300 dots an inch where they are printed largest, sRGB, photographs of
 * some 360 kB at most. What is no finer stays byte for byte; so does what would not become smaller, and what cannot be
 * decoded, of which drawing says so.
 */
export async function printedImages(
  images: Readonly<Record<string, Buffer>>,
  pages: readonly Page[],
): Promise<Record<string, Buffer>> {
  const widths = printedWidths(pages)
  const entries = Object.entries(images).map(
    async ([image, bytes]) => [image, await printed(bytes, widths.get(image))] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** Points that each image is wide where it is widest. */
function printedWidths(pages: readonly Page[]): Map<string, number> {
  const widths = new Map<string, number>()
  for (const mark of pages.flatMap(({ marks }) => marks)) {
    if (mark.kind === 'image') widths.set(mark.image, Math.max(mark.width, widths.get(mark.image) ?? 0))
  }
  return widths
}

/** A brief is set again at each move of the clerk's, and its pictures are the same ones. */
const made = new Map<string, Buffer>()
/** Some 250 photographs. */
const MOST_BYTES_KEPT = 90_000_000

async function printed(bytes: Buffer, points: number | undefined): Promise<Buffer> {
  if (points === undefined) return bytes
  const width = pixels(points, MAX_DPI)
  if (imageSize(bytes).width <= width * TOLERATED) return bytes
  const key = `${width} ${createHash('sha256').update(bytes).digest('hex')}`
  const image = made.get(key) ?? (await lighter(bytes, points))
  keep(key, image)
  return image
}

/** As the one last asked for; those not asked for the longest go for it. */
function keep(key: string, image: Buffer): void {
  made.delete(key)
  made.set(key, image)
  let total = [...made.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [oldest, { length }] of made) {
    if (total <= MOST_BYTES_KEPT) return
    made.delete(oldest)
    total -= length
  }
}

async function lighter(bytes: Buffer, points: number): Promise<Buffer> {
  const width = pixels(points, MAX_DPI)
  try {
    const smaller = sharp(bytes, { failOn: 'error' }).autoOrient().resize({ width }).toColourspace('srgb')
    const written =
      imageFormat(bytes) === 'jpg' ? await writeJpeg(smaller, points) : await smaller.png().toBuffer()
    return written.length < bytes.length ? written : bytes
  } catch {
    return bytes
  }
}

async function writeJpeg(image: Sharp, points: number): Promise<Buffer> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  let written = data
  for (const { dpi, quality } of JPEG_STEPS) {
    written = await sharp(data, { raw: { width, height, channels } })
      .resize({ width: Math.min(width, pixels(points, dpi)) })
      .jpeg({ quality })
      .toBuffer()
    if (written.length <= LIGHT_ENOUGH) break
  }
  return written
}

const pixels = (points: number, dpi: number): number => Math.ceil((points / 72) * dpi)

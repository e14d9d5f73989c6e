export type ImageSize = { width: number; height: number }

export class ImageError extends Error {
  override name = 'ImageError'
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Pixels of a PNG or JPEG as it is shown, that is with the camera's rotation applied. These two are what a PDF
 * can hold; anything else has to be converted at upload.
 *
 * @throws ImageError
 */
export function imageSize(bytes: Buffer): ImageSize {
  if (bytes.subarray(0, 8).equals(PNG) && bytes.length > 24) {
    return sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(bytes)
  throw new ImageError('图片不是 PNG 或 JPEG 格式，无法印出，请转换后重新上传。')
}

export function imageFormat(bytes: Buffer): 'png' | 'jpg' {
  return bytes[0] === 0xff ? 'jpg' : 'png'
}

/** Whether a picture is a JPEG in four colours of ink. @throws ImageError */
export const isCmyk = (bytes: Buffer): boolean =>
  bytes[0] === 0xff && (jpegFrame(bytes)?.components ?? 0) === 4

function sized(width: number, height: number): ImageSize {
  if (width < 1 || height < 1) throw new ImageError('图片已损坏，请重新上传。')
  return { width, height }
}

function jpegSize(bytes: Buffer): ImageSize {
  const frame = jpegFrame(bytes)
  if (!frame) throw new ImageError('图片已损坏，请重新上传。')
  return frame.turned ? sized(frame.height, frame.width) : sized(frame.width, frame.height)
}

/** What a JPEG's start of frame says, and whether the camera was held upright. */
function jpegFrame(bytes: Buffer): (ImageSize & { components: number; turned: boolean }) | undefined {
  let turned = false
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (marker === 0xe1) turned = isTurned(bytes.subarray(at + 4, at + 2 + length)) || turned
    // Start of frame, but for the three markers of that range that mean tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return { width, height, components: bytes[at + 9] ?? 0, turned }
    }
    at += 2 + length
  }
  return undefined
}

/** EXIF orientations 5 to 8 lay the picture on its side. */
function isTurned(segment: Buffer): boolean {
  if (segment.length < 14 || segment.toString('latin1', 0, 4) !== 'Exif') return false
  const tiff = segment.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const u32 = (at: number): number =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)
  const directory = u32(4)
  for (let entry = 0; entry < u16(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (u16(at) === 0x0112) return u16(at + 8) >= 5
  }
  return false
}

import type { ImportedImage } from './imported'
import { DOCX_LIMITS } from './limits'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

/** The image as PNG or JPEG, changed into one where sharp can read it; undefined for a drawing or nothing at all. */
export async function printableImage(
  bytes: Buffer,
): Promise<Pick<ImportedImage, 'bytes' | 'type'> | undefined> {
  if (startsWith(bytes, PNG)) return { bytes, type: 'image/png' }
  if (startsWith(bytes, JPEG)) return { bytes, type: 'image/jpeg' }
  // An SVG is a program to librsvg, and Windows metafiles are known to nobody here.
  if (bytes.length === 0 || /^\s*</.test(bytes.toString('latin1', 0, 64))) return undefined
  try {
    const { default: sharp } = await import('sharp')
    const png = await sharp(bytes, { limitInputPixels: DOCX_LIMITS.pixels, failOn: 'error' }).png().toBuffer()
    return { bytes: png, type: 'image/png' }
  } catch {
    return undefined
  }
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}

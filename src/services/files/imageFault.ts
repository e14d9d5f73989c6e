import sharp from 'sharp'

export const LARGEST_IMAGE_BYTES = 20 * 1024 * 1024
// A small file can unpack to gigabytes; 80 megapixels is far more than 156 mm of paper can show.
const LARGEST_PIXELS = 80_000_000

const SIGNATURES = [Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from([0xff, 0xd8, 0xff])]

/** What keeps these bytes from being printed, in Chinese, or nothing. */
export async function imageFault(bytes: Buffer): Promise<string | undefined> {
  if (bytes.length > LARGEST_IMAGE_BYTES) return '图片超过 20 MB，请压缩后再上传。'
  // Before sharp sees it: an SVG is a program to librsvg, not only a picture.
  if (!SIGNATURES.some((signature) => bytes.subarray(0, signature.length).equals(signature))) {
    return '只能上传 PNG 或 JPEG 图片（看文件内容，不看后缀）。请用看图软件另存为 PNG 或 JPEG 后再上传。'
  }
  try {
    const image = sharp(bytes, { limitInputPixels: LARGEST_PIXELS, failOn: 'error' })
    await image.stats()
    return undefined
  } catch {
    return '这张图片已经损坏或尺寸过大，无法打开。请重新导出后再上传。'
  }
}
